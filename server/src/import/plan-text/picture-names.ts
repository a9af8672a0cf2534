import type { Picture } from '../paper.js';

/**
 * Where the pictures of a plan lie, seen from it: `112-KH-UBND.hinh/1.png`.
 *
 * @param planName the name of the plan without its ending
 */
export function pictureNames(planName: string, pictures: readonly Picture[]): string[] {
    return pictures.map(({ extension }, index) => `${planName}.hinh/${index + 1}.${extension}`);
}
