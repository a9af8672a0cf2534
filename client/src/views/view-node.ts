import {
    commands,
    type Disposable,
    Range,
    ThemeColor,
    ThemeIcon,
    TreeItem,
    TreeItemCollapsibleState,
    Uri,
    window,
} from 'vscode';
import type { ViewNode } from '../../../server/src/protocol.js';

const ICONS: Record<ViewNode['icon'], ThemeIcon> = {
    body: new ThemeIcon('organization'),
    month: new ThemeIcon('calendar'),
    passed: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
    plan: new ThemeIcon('file-text'),
    task: new ThemeIcon('circle-outline'),
    noDay: new ThemeIcon('question'),
    directive: new ThemeIcon('file-text'),
    above: new ThemeIcon('arrow-up'),
    below: new ThemeIcon('arrow-down'),
    again: new ThemeIcon('references'),
};

const FOLDS: Record<ViewNode['holds'], TreeItemCollapsibleState> = {
    nothing: TreeItemCollapsibleState.None,
    closed: TreeItemCollapsibleState.Collapsed,
    open: TreeItemCollapsibleState.Expanded,
};

/** The command behind the lines of the views: goes to where a thing is written. */
const SHOW_PLACE = 'kehoach.showPlace';

/** A node of the server as the editor shows it. */
export function treeItem(node: ViewNode): TreeItem {
    const item = new TreeItem(node.label, FOLDS[node.holds]);
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.iconPath = ICONS[node.icon];
    item.accessibilityInformation = { label: node.spoken, role: 'treeitem' };
    if (node.place) {
        item.command = { command: SHOW_PLACE, title: node.label, arguments: [node.place] };
    }
    return item;
}

/**
 * Registers the command that goes to a place.
 *
 * @param onJump hears of each jump before it is made
 */
export function showPlaces(onJump: () => void): Disposable {
    return commands.registerCommand(SHOW_PLACE, async ({ uri, line }: NonNullable<ViewNode['place']>) => {
        onJump();
        const selection = new Range(line, 0, line, 0);
        await commands.executeCommand('vscode.open', Uri.parse(uri), { selection, preview: true });
        return window.activeTextEditor?.document.uri;
    });
}
