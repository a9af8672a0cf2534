import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';

const bodiesOf = (body: string) =>
    onlyOutline(`KẾ HOẠCH\nTrồng cây\n\n${body}\n`).responsibleBodies.map(({ mark, names, tasks }) => [
        mark,
        names.join(' | '),
        tasks.length,
    ]);

/** The names of the first of two items, of which the second is plainly headed by a body. */
const namesOf = (item: string) => bodiesOf(`IV. TỔ CHỨC THỰC HIỆN\n\n${item}`)[0]?.[1];

describe('the agencies that head items', () => {
    it('are told wherever most of a list has some', () => {
        expect(bodiesOf('IV. NHIỆM VỤ CỤ THỂ\n\n1. Sở Y tế: Tưới cây.\n\n2. Công an tỉnh\n\n- Giữ cây.')).toEqual([
            ['1', 'Sở Y tế', 1],
            ['2', 'Công an tỉnh', 1],
        ]);
        expect(bodiesOf('1. Sở Y tế chủ trì tưới cây.\n\n2. Các trường phối hợp.\n\n3. Cây chết thì thay.')).toEqual([
            ['1', 'Sở Y tế', 1],
            ['2', 'Các trường', 1],
        ]);
    });

    it('are none where one item alone has some, or they do nothing', () => {
        expect(
            bodiesOf('I. VIỆC\n\n1. Sở Y tế tưới cây hằng ngày.\n\n2. Cây chết thì thay.\n\n3. Cây lớn thì tỉa.'),
        ).toEqual([]);
        expect(bodiesOf('I. THÀNH PHẦN\n\n1. Sở Y tế\n\n2. Công an tỉnh\n\n3. Sở Tài chính')).toEqual([]);
        expect(bodiesOf('I. KẾT QUẢ\n\n1. Trạm bơm: 5 cái.\n\n2. Quỹ đất: 3 ha.')).toEqual([]);
    });

    it('in lists within lists', () => {
        expect(bodiesOf('I. VIỆC\n\n1. Tưới cây\n\na) Sở Y tế chủ trì tưới.\n\nb) Công an tỉnh giúp Sở Y tế.')).toEqual(
            [
                ['a', 'Sở Y tế', 1],
                ['b', 'Công an tỉnh', 1],
            ],
        );
    });
});

describe('the name of an agency', () => {
    it('is a phrase: no verb within it ends it', () => {
        expect(namesOf('1. Các cơ quan tham mưu, giúp việc Tỉnh ủy: Tưới cây.')).toBe(
            'Các cơ quan tham mưu, giúp việc Tỉnh ủy',
        );
        expect(namesOf('1. Văn phòng Ban Chỉ đạo trồng cây theo dõi.')).toBe('Văn phòng Ban Chỉ đạo trồng cây');
        expect(namesOf('1. Văn phòng Ban chỉ đạo trồng cây theo dõi.')).toBe('Văn phòng Ban chỉ đạo trồng cây');
        expect(namesOf('1. Sở Lao động và Xã hội theo dõi.')).toBe('Sở Lao động và Xã hội');
    });

    it('of an office that serves two is one; two offices are two', () => {
        expect(namesOf('1. Văn phòng Đoàn ĐBQH và HĐND tỉnh: Tưới cây.')).toBe('Văn phòng Đoàn ĐBQH và HĐND tỉnh');
        expect(namesOf('1. Văn phòng UBND tỉnh và Sở Y tế: Tưới cây.')).toBe('Văn phòng UBND tỉnh | Sở Y tế');
    });

    it('holds the list that a colon behind the kind of bodies begins', () => {
        expect(namesOf('1. UBND các xã: Tân Bình, Tân Hòa chủ trì trồng cây.')).toBe('UBND các xã: Tân Bình, Tân Hòa');
        expect(namesOf('1. Các Sở: Tài chính, Công an: Tưới cây.')).toBe('Các Sở: Tài chính, Công an');
        expect(namesOf('1. UBND các xã: Tưới cây mỗi ngày.')).toBe('UBND các xã');
    });

    it('has neither what leads to it nor a remark behind it', () => {
        expect(namesOf('1. Đề nghị: Hiệp hội Cây cảnh theo dõi.')).toBe('Hiệp hội Cây cảnh');
        expect(namesOf('1. Cơ quan phối hợp: Sở Y tế, Sở Xây dựng.')).toBe('Sở Y tế | Sở Xây dựng');
        expect(namesOf('1. Sở Y tế (cơ quan chủ trì)\n\n- Tưới cây.')).toBe('Sở Y tế');
    });

    it('that is whole ends before small letters, whatever the body does', () => {
        expect(namesOf('1. Văn phòng Sở hoàn thành trước ngày 30/6/2026')).toBe('Văn phòng Sở');
        expect(namesOf('1. Sở Tư pháp soát lại cây.')).toBe('Sở Tư pháp');
        expect(namesOf('1. Sở GDĐT dạy trẻ tưới cây.')).toBe('Sở GDĐT');
        expect(namesOf('1. Công an tỉnh tổ chức thẩm định cây.')).toBe('Công an tỉnh');
        expect(namesOf('1. Ủy ban nhân dân các xã, phường, đặc khu nơi có cây giữ cây.')).toBe(
            'Ủy ban nhân dân các xã, phường, đặc khu',
        );
        expect(namesOf('1. Sở Giáo dục đào tạo dạy trẻ.')).toBe('Sở Giáo dục đào tạo');
        expect(namesOf('1. Các huyện đoàn, xã đoàn ven biển: Tưới cây.')).toBe('Các huyện đoàn, xã đoàn ven biển');
        expect(namesOf('1. Các tổ chức chính trị - xã hội: Tưới cây.')).toBe('Các tổ chức chính trị - xã hội');
    });

    it('ends before what it does with others whom a colon names', () => {
        for (const item of [
            'Giao Sở Y tế chủ trì, phối hợp với các Sở: Tài chính, Nội vụ trồng cây.',
            'Sở Y tế phối hợp với các cơ quan: Sở Tài chính, Sở Nội vụ vận động.',
        ]) {
            expect(namesOf(`1. ${item}\n\n2. Công an tỉnh: Giữ cây.`), item).toBe('Sở Y tế');
        }
        expect(namesOf('1. Các cơ quan phối hợp: Sở Y tế, Sở Nội vụ.\n\n2. Công an tỉnh: Giữ cây.')).toContain(
            'Sở Y tế',
        );
    });

    it('ends before what a heading has of a predicate, which is no task', () => {
        const [body] = bodiesOf('IV. TỔ CHỨC THỰC HIỆN\n\n1. **Sở Y tế thực hiện.**\n\n- Tưới cây.\n- Tỉa cây.');
        expect(body?.[1]).toBe('Sở Y tế');
        expect(bodiesOf('IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì, phối hợp thực hiện\n\n- Tưới cây.')).toEqual([
            ['1', 'Sở Y tế', 1],
        ]);
        expect(bodiesOf('IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì tưới cây.\n\n- Tỉa cây.')[0]?.[2]).toBe(2);
    });
});

describe('a title', () => {
    const lines = (body: string) => linesOf(onlyOutline(`KẾ HOẠCH\nTrồng cây\n\n${body}\n`).blocks);
    it('is not cut at the colon before a list of names', () => {
        expect(lines('I. VIỆC\n\n1. Giao Sở Y tế phối hợp với các Sở: Tài chính, Nội vụ trồng cây.')[1]).toBe(
            '  1 Giao Sở Y tế phối hợp với các Sở: Tài chính, Nội vụ trồng cây.',
        );
        expect(lines('I. VIỆC\n\n1. Chăm các cây: Tưới, tỉa hằng ngày.')[1]).toBe(
            '  1 ‹Chăm các cây› Tưới, tỉa hằng ngày.',
        );
    });

    it('of a section that heads others may end in a full stop', () => {
        expect(lines('IV. Tổ chức trồng cây.\n\n1. Đào hố.')).toEqual(['IV ‹Tổ chức trồng cây.›', '  1 Đào hố.']);
        expect(lines('IV. Trồng cây ngay.')).toEqual(['IV Trồng cây ngay.']);
        expect(lines('IV. Trồng cây, tưới cây.\n\n1. Đào hố.')[0]).toBe('IV Trồng cây, tưới cây.');
        expect(lines('1. Trồng cây ngay.\n\na) Đào hố.')[0]).toBe('1 Trồng cây ngay.');
    });
});
