import type { ToolbarActions } from './toolbar.js';

/** Keys without modifiers; arrows and page keys scroll the pages by themselves, since those have the focus. */
export function listenToKeys(actions: ToolbarActions): void {
    addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) {
            return;
        }
        switch (event.key) {
            case '+':
            case '=':
                actions.zoomBy(1);
                break;
            case '-':
                actions.zoomBy(-1);
                break;
            case '0':
                actions.zoomTo('fit');
                break;
            case '9':
                actions.zoomTo('page');
                break;
            case 'Enter':
                // a button that has the focus is pressed by it
                if (event.target instanceof HTMLButtonElement) {
                    return;
                }
                actions.goToText();
                break;
            default:
                return;
        }
        event.preventDefault();
    });
    addEventListener(
        'wheel',
        (event) => {
            if (event.ctrlKey && event.deltaY !== 0) {
                event.preventDefault();
                actions.zoomBy(event.deltaY < 0 ? 1 : -1);
            }
        },
        { passive: false },
    );
}
