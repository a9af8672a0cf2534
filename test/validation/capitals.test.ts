import { URI } from 'langium';
import { expect, it } from 'vitest';
import { readInto } from '../support/bodies-and-places.js';
import { statePlan } from '../support/plans.js';
import { ownServices } from '../support/services.js';

it('a name whose last words are what a body does is no name where something follows that it may do so', async () => {
    const services = ownServices();
    await readInto(services, 'cơ quan Bộ Xây dựng\n', URI.parse('memory:/cq.danhmuc'));
    let count = 0;
    const told = async (item: string) => {
        const uri = URI.parse(`memory:/${count++}.kehoach`);
        const { diagnostics } = await readInto(services, statePlan(`I. A\n1. ${item}`), uri, { validation: true });
        return (diagnostics ?? []).flatMap(({ code, message }) => (code === 'hoa-co-quan' ? [message] : []));
    };
    expect(await told('Phối hợp với Bộ xây dựng.')).toEqual(['Tên cơ quan viết “Bộ Xây dựng”.']);
    expect(await told('Phối hợp với các đơn vị trong Bộ xây dựng báo cáo.')).toEqual([]);
    expect(await told('Các cục thuộc Bộ xây dựng, ban hành quy chế.')).toEqual([]);
    expect(await told('Trình Bộ xây dựng, Bộ Y tế.')).toEqual(['Tên cơ quan viết “Bộ Xây dựng”.']);
});
