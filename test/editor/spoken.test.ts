import { expect, test } from 'vitest';
import { spokenList } from '../../server/src/editor/views/spoken.js';

test('parts of a line are told with pauses, whatever they end in', () => {
    expect(spokenList(['Lập danh sách theo thứ tự.', 'Sở Giáo dục', null, '', 'còn 3 ngày'])).toBe(
        'Lập danh sách theo thứ tự, Sở Giáo dục, còn 3 ngày',
    );
    expect(spokenList(['Khám sức khỏe;', 'Báo cáo.'])).toBe('Khám sức khỏe, Báo cáo.');
});
