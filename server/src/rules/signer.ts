import { sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** Who signs, and how. */
export const signerRules = {
    'ky-hoc-ham': {
        severity: 'warning',
        title: {
            vi: 'Trước họ tên người ký không ghi học hàm, học vị, quân hàm',
            en: 'No title, degree or rank stands before the name of who signs',
        },
        source: sourcesOf(({ wording }) => wording.authorities),
        why: {
            vi: 'Người ký với chức vụ của mình; học hàm, học vị không thuộc thẩm quyền ký.',
            en: 'People sign by their office; titles and degrees are no part of it.',
        },
        silentWhen: {
            vi: 'Không nhận ra tiêu chuẩn hoặc cơ quan ban hành; đơn vị lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định riêng của ngành.',
            en: 'The standard or the issuer is not known; units of the forces, of education, health and science, which follow rules of their own.',
        },
        fix: 'automatic',
        example: {
            bad: 'PHÓ CHỦ TỊCH\nThS. Nguyễn Thị Minh An',
            good: 'PHÓ CHỦ TỊCH\nNguyễn Thị Minh An',
        },
    },
} satisfies RuleTable;
