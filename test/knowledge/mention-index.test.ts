import { expect, it, vi } from 'vitest';
import { open, services, statePlan } from '../support/plans.js';

const { knowledge, workspace } = services.shared;

const placesOf = (number: string) => knowledge.mentions.of(number).map(({ mention: { start, end } }) => [start, end]);

it('a number that bears no name is looked up: no running words are searched for it', async () => {
    await open(statePlan('I. A\n1. Theo Quyết định số 61/QĐ-TTg.'));
    const agencies = vi.spyOn(knowledge.agencies, 'search');
    const directives = vi.spyOn(knowledge.directives, 'search');
    expect(placesOf('61/QĐ-TTg')).toHaveLength(1);
    expect(agencies).not.toHaveBeenCalled();
    expect(directives).not.toHaveBeenCalled();
});

it('a name that a catalogue gives a number is found, and found no more when the catalogue gives it none', async () => {
    await open(statePlan('I. A\n1. Theo Luật Trồng Cây Xanh và Luật số 62/2024/QH15.'));
    const entry = 'văn bản 62/2024/QH15\n  loại: Luật\n  ngày: 01/4/2024\n';
    expect(placesOf('62/2024/QH15')).toHaveLength(1);
    const catalogue = await open(`${entry}  tên gọi: Luật Trồng Cây Xanh\n`, 'luat.danhmuc');
    // beside the place that the plan cites it at: the head of the entry, and the name
    expect(placesOf('62/2024/QH15')).toHaveLength(3);
    await workspace.DocumentBuilder.update([], [catalogue.uri]);
    expect(placesOf('62/2024/QH15')).toHaveLength(1);
});
