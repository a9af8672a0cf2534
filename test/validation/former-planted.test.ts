/**
 * What ended is told in running text of a later paper, and not where it is cited or looked back at. Every body and province of the
 * catalogue that ended is planted into sentences of several kinds. `PLANTED=1 npx vitest run test/validation/former-planted.test.ts`
 * prints what was missed; `KEHOACH_FORMER=FILE` plants the names of a file, one a line, as well.
 */
import { readFileSync } from 'node:fs';
import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPlanFile } from '../../server/src/syntax/generated/ast.js';
import { formerNames } from '../../server/src/validation/former-agencies.js';
import { readInto, useBodiesAndPlaces } from '../support/bodies-and-places.js';
import { statePlan } from '../support/plans.js';
import { ownServices } from '../support/services.js';

const services = ownServices();
const { shared } = services;
const { agencies } = shared.knowledge;
const { DocumentBuilder } = shared.workspace;

beforeAll(() => useBodiesAndPlaces(services));

/** A name in a sentence. */
type Sentence = (name: string) => string;

/** What speaks of a body that works today. */
const SPOKEN_OF: readonly Sentence[] = [
    (name) => `Phối hợp với ${name} và các đơn vị liên quan triển khai các nội dung của Kế hoạch này.`,
    (name) => `Tiếp tục bám sát hướng dẫn của ${name}, bảo đảm tiến độ.`,
    (name) => `Gửi kết quả về ${name} trước ngày 15/12/2026 để tổng hợp.`,
    (name) => `Cơ quan đầu mối (${name}) cập nhật số liệu hằng tuần.`,
    (name) => `Các cơ quan báo chí, ${name}, các địa phương tuyên truyền rộng rãi.`,
    (name) => `Lãnh đạo ${name} dự hội nghị tổng kết cuối năm.`,
    (name) => `Đoàn công tác gồm: các hội, đoàn thể; ${name}.`,
    (name) => `Giao ${name} chủ trì, tham mưu kế hoạch chi tiết.`,
    (name) => `Lớp học được mở tại ${name} và phát trên mạng.`,
    // a line that was wrapped within the name
    (name) => `Mời các đồng chí của ${name.replace(' ', '\n')} tham gia tập huấn.`,
];
/** What speaks of a place that is there today. */
const PLACE_SPOKEN_OF: readonly Sentence[] = [
    (name) => `Tổ chức hội chợ tại ${name} với 200 gian hàng.`,
    (name) => `Khảo sát mô hình ở ${name}, rút kinh nghiệm cho các xã.`,
    (name) => `Kết nối tiêu thụ nông sản với các địa phương: ${name}; các tỉnh lân cận.`,
    (name) => `Người dân ${name} được hỗ trợ 50% học phí.`,
    (name) => `Mở tuyến xe khách liên tỉnh đến ${name.replace(' ', '\n')} trong quý IV.`,
];
/** What cites, looks back or says what became of it. */
const PAST: readonly Sentence[] = [
    (name) => `Thực hiện Quyết định số 1219/QĐ-ABC ngày 12/3/2020 của ${name} về phong trào thi đua.`,
    (name) => `Áp dụng quy chế kèm theo quyết định của ${name} về quản lý hồ sơ.`,
    (name) => `Trước đây ${name} đã làm việc này.`,
    (name) => `Trong năm 2020, ${name} đã mở 12 lớp tập huấn.`,
    (name) => `Ngày 05/9/2019, ${name} đã khen thưởng 15 tập thể.`,
    (name) => `Nhận hồ sơ do ${name} cũ để lại.`,
    (name) => `Rà soát đơn vị được sáp nhập từ ${name}.`,
    (name) => `Trụ sở ${name} (trước khi sắp xếp) được giao cho xã.`,
    (name) => `Khẩu hiệu treo năm nay ghi “${name} đổi mới”.`,
    (name) => `Đơn vị có tiền thân là ${name} ra mắt.`,
    (name) => `Bàn giao hồ sơ thuộc thẩm quyền của ${name} chưa giải quyết.`,
    (name) => `Hội của ${name} được phép hoạt động\ntheo Quyết định số 914/QĐ-ABC ngày 13/4/2021.`,
    (name) => `Theo hướng dẫn của ${name} về định mức, các trường lập dự toán.`,
];

/** A plan of a day after all ends that the catalogue knows, with an item of each sentence; its bases and its subject cite. */
function paper(sentences: readonly string[], cited: string): string {
    return statePlan(`I. NỘI DUNG\n${sentences.map((each, at) => `${at + 1}. ${each}`).join('\n')}`)
        .replace(/ngày \d+ tháng \d+ năm \d+/u, 'ngày 20 tháng 11 năm 2026')
        .replace(/^Căn cứ/mu, `Căn cứ Thông tư số 10/2019/TT-ABC ngày 05/4/2019 của ${cited} về thử nghiệm;\nCăn cứ`);
}

let count = 0;
async function toldOf(sentences: readonly string[], cited: string): Promise<ReadonlySet<number>> {
    const file = await readInto(services, paper(sentences, cited), URI.parse(`memory:/${count++}.kehoach`));
    const root = file.parseResult.value;
    const told = new Set<number>();
    const lines = file.textDocument.getText().split('\n');
    for (const { range } of isPlanFile(root)
        ? root.documents.flatMap((each) => formerNames(each, shared.knowledge))
        : []) {
        let { line } = range.start;
        while (line > 0 && !/^\d+\. /u.test(lines[line] as string) && /^\p{L}/u.test(lines[line] as string)) line--;
        told.add(Number.parseInt(lines[line] as string, 10) - 1);
    }
    await DocumentBuilder.update([], [file.uri]);
    return told;
}

/** All sentences with all names, as many a paper as one name has. */
async function plant(
    names: Iterable<string>,
    sentences: readonly Sentence[],
): Promise<{ told: string[]; not: string[] }> {
    const result = { told: [] as string[], not: [] as string[] };
    for (const name of names) {
        const written = sentences.map((each) => each(name));
        const told = await toldOf(written, name);
        expect([...told].every((at) => written[at] !== undefined)).toBe(true);
        for (const [at, sentence] of written.entries()) (told.has(at) ? result.told : result.not).push(sentence);
    }
    return result;
}

/** What speaks of a commune that is there today. */
const COMMUNE_SPOKEN_OF: readonly Sentence[] = [
    (name) => `Tổ chức hội chợ tại ${name} với 200 gian hàng.`,
    (name) => `Nhân dân ${name} góp 120 ngày công.`,
    (name) => `Các xã, phường, ${name}, các thôn báo cáo trước ngày 15/12/2026.`,
    (name) => `Đoàn kiểm tra làm việc với Ủy ban nhân dân ${name}.`,
    (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} trồng 3 ha rừng.`,
];

/** Every so many of the communes that ended: there are ten thousand. */
const STEP = 25;

/** The communes that ended, each with its district, and whether a unit of its kind bears its name on a day. */
function communes(day: string) {
    const gazetteer = shared.knowledge.places;
    const all = [...(gazetteer ?? [])].filter(({ kind }) => kind === 'xã' || kind === 'phường' || kind === 'thị trấn');
    const ended = all.filter(({ until, name }) => until !== null && until < '2026' && !/^\d+$/u.test(name));
    return ended
        .filter((_, at) => at % STEP === 0)
        .map((place) => ({
            name: `${place.kind} ${place.name}`,
            whole: `${place.kind} ${place.name}, ${place.within.split(', ')[0]}`,
            isGone: gazetteer?.named(place.kind, place.name).every(({ until }) => until !== null && until < day),
        }));
}

const ofFile = () =>
    process.env.KEHOACH_FORMER ? readFileSync(process.env.KEHOACH_FORMER, 'utf8').split('\n').filter(Boolean) : [];
const isPlace = (name: string) => /^(?:tỉnh|thành phố) /iu.test(name);

describe('a body or a province that ended', () => {
    it('is told in running text of later papers', async () => {
        const names = [...new Set([...agencies.formerNames(), ...ofFile()])];
        const bodies = await plant(
            names.filter((name) => !isPlace(name)),
            SPOKEN_OF,
        );
        const places = await plant(names.filter(isPlace), PLACE_SPOKEN_OF);
        const not = [...bodies.not, ...places.not];
        const all = not.length + bodies.told.length + places.told.length;
        if (process.env.PLANTED)
            console.log(`${names.length} names, not told ${not.length} of ${all}\n${not.join('\n')}`);
        expect(all).toBeGreaterThan(1000);
        expect(not.length / all).toBeLessThanOrEqual(0.05);
    }, 120_000);

    it('is not told where it is cited or looked back at', async () => {
        const { told, not } = await plant([...new Set([...agencies.formerNames(), ...ofFile()])], PAST);
        if (process.env.PLANTED) console.log(`told ${told.length} of ${told.length + not.length}\n${told.join('\n')}`);
        expect(told).toEqual([]);
    }, 120_000);

    it('that is a commune is told where no unit bears its name today, or where its district is named', async () => {
        const all = communes('2026-11-20');
        const gone = all.filter(({ isGone, name }) => isGone && name.split(' ').length > 2);
        const alone = await plant(
            gone.map(({ name }) => name),
            COMMUNE_SPOKEN_OF,
        );
        const within = await plant(
            all.map(({ whole }) => whole),
            COMMUNE_SPOKEN_OF,
        );
        const not = [...alone.not, ...within.not];
        const count = not.length + alone.told.length + within.told.length;
        if (process.env.PLANTED) console.log(`communes: not told ${not.length} of ${count}\n${not.join('\n')}`);
        expect(alone.told.length).toBeGreaterThan(500);
        expect(within.told.length).toBeGreaterThan(1000);
        expect(not.length / count).toBeLessThanOrEqual(0.05);
    }, 120_000);

    it('that is a commune is not told where a unit of today bears the name, nor where it is cited or looked back at', async () => {
        const all = communes('2026-11-20');
        const today = await plant(
            all.flatMap(({ isGone, name }) => (isGone ? [] : [name])),
            COMMUNE_SPOKEN_OF,
        );
        const past = await plant(
            all.map(({ whole }) => whole),
            PAST,
        );
        if (process.env.PLANTED) console.log(`communes told: ${[...today.told, ...past.told].join('\n')}`);
        expect([...today.told, ...past.told]).toEqual([]);
    }, 120_000);
});
