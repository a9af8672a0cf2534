import { CstUtils, type LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { isCitation, isPlanFile } from '../syntax/generated/ast.js';
import { PlanLanguageMetaData } from '../syntax/generated/module.js';
import { agencyFixes } from './fixes/agency-fixes.js';
import { addToCatalogue, citationFixes } from './fixes/citation-fixes.js';
import { commentFixes } from './fixes/comment-fixes.js';
import type { FixOffer, FixServices } from './fixes/fix.js';
import { numberingFixes } from './fixes/numbering-fixes.js';
import { fixAll, fixAllOfKind, ruleFix } from './fixes/rule-fixes.js';
import { spellingFixes } from './fixes/spelling-fixes.js';
import { stillToldIn } from './fixes/still-told.js';
import { switchingOff } from './fixes/switching-off.js';

/** Whether a problem is this tool's: those of others (a spelling checker's) are not ours to fix or to switch off. */
function isOwn({ source, code }: Diagnostic): boolean {
    return source === PlanLanguageMetaData.languageId && typeof code === 'string';
}

const FIXES: Readonly<Record<string, FixOffer>> = {
    ...citationFixes,
    ...agencyFixes,
    ...commentFixes,
    ...spellingFixes,
    ...numberingFixes,
};

/**
 * What fixes the problems at a place; what switches a rule off for the block; what adds a directive to the catalogue.
 */
export class PlanCodeActionProvider implements CodeActionProvider {
    constructor(private readonly shared: FixServices) {}

    getCodeActions(file: LangiumDocument, params: CodeActionParams): CodeAction[] {
        if (!isPlanFile(file.parseResult.value)) {
            return [];
        }
        const { only, diagnostics } = params.context;
        const asksForAll = only?.some((kind) => CodeActionKind.SourceFixAll.startsWith(kind)) ?? false;
        if (asksForAll) {
            return this.everything(file);
        }
        const own = diagnostics.filter(isOwn).filter(stillToldIn(file));
        const fixes = own.flatMap((diagnostic) => {
            const fix = FIXES[String(diagnostic.code)] ?? ruleFix;
            return fix({ file, diagnostic, shared: this.shared });
        });
        const codes = [...new Set(own.map(({ code }) => String(code)))];
        return [
            ...fixes,
            ...codes.flatMap((code) => this.allOfKind(file, code)),
            // a note that is itself the problem is taken away, not hidden by another
            ...own
                .filter(({ code }) => code !== 'bo-qua-thua')
                .flatMap((diagnostic) => switchingOff({ file, diagnostic, shared: this.shared })),
            ...this.forCitation(file, params),
        ];
    }

    private allOfKind(file: LangiumDocument, code: string): CodeAction[] {
        const title = { vi: `Sửa mọi lỗi “${code}” trong tệp`, en: `Mend every “${code}” in the file` };
        return fixAllOfKind(file.uri.toString(), code, file.diagnostics ?? [], this.shared.language.say(title));
    }

    /** `source.fixAll`: editors ask for it by command, or on saving where the user has set so. */
    private everything(file: LangiumDocument): CodeAction[] {
        const title = { vi: 'Sửa mọi lỗi máy sửa được', en: 'Mend everything that a machine can' };
        return fixAll(file.uri.toString(), file.diagnostics ?? [], this.shared.language.say(title));
    }

    private forCitation(file: LangiumDocument, { range }: CodeActionParams): CodeAction[] {
        const root = file.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findLeafNodeAtOffset(root, file.textDocument.offsetAt(range.start));
        const node = leaf?.astNode;
        const action = isCitation(node) ? addToCatalogue(node, this.shared) : undefined;
        return action ? [action] : [];
    }
}
