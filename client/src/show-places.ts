import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';

/** The server's name for the command behind its lenses. */
const SHOW_PLACES = 'kehoach.showPlaces';

/** A place as the server sends it; lines are counted from 0. */
interface Place {
    readonly uri: string;
    readonly line: number;
}

/** Shows the places that a lens counts, in the editor's own list of references. */
export function showPlacesOfLenses(): Disposable {
    return commands.registerCommand(
        SHOW_PLACES,
        (uri: string, at: { line: number; character: number }, places: readonly Place[]) =>
            commands.executeCommand(
                'editor.action.showReferences',
                Uri.parse(uri),
                new Position(at.line, at.character),
                places.map(({ uri: target, line }) => new Location(Uri.parse(target), new Range(line, 0, line, 0))),
            ),
    );
}
