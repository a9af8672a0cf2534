import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';
import { allOf, at, parseXml } from '../support/xml.js';

const require = createRequire(import.meta.url);
/** The schema that comes with the standard, in the draft that this Ajv reads. */
const SCHEMA = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** A name that must be escaped in XML, in JSON and in addresses. */
const ODD = 'a <b> & "c" \'d\' %41 ồ #.kehoach';

let folder = '';
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
    mkdirSync(join(folder, 'd'));
    writeFileSync(join(folder, ODD), statePlan('I. VIỆC\n\n1. Trồng cây , <cây> & “cây”[^3].'));
    writeFileSync(join(folder, 'd/khong-doc-duoc.kehoach'), Buffer.from([0xff]));
    writeFileSync(join(folder, 'd/khong-co-gi.kehoach'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const problems = async () => {
    const { stdout } = await runHere('check', folder, '--format', 'json');
    return (JSON.parse(stdout).files as { problems: { line: number; code: string }[] }[]).flatMap(
        (file) => file.problems,
    );
};

describe('the text', () => {
    it('is as the problem matcher of the extension reads it, whatever a file is called', async () => {
        const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
        const [{ pattern }] = contributes.problemMatchers;
        const lines = (await runHere('check', folder)).stdout.trimEnd().split('\n').slice(0, -1);
        const read = lines.map((line) => new RegExp(pattern.regexp).exec(line) ?? []);
        expect(read.map((parts) => parts[pattern.line])).toEqual((await problems()).map(({ line }) => String(line)));
        expect(read.map((parts) => parts[pattern.code])).toEqual((await problems()).map(({ code }) => code));
        expect(new Set(read.map((parts) => parts[pattern.file]))).toContain(join(folder, ODD));
    });
});

describe('SARIF', () => {
    const ajv = new Ajv({ schemaId: 'auto', allErrors: true, jsonPointers: true });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
    const validate = ajv.compile(SCHEMA);

    it('is as the schema of 2.1.0 wants it, with problems and files that failed', async () => {
        const log = JSON.parse((await runHere('check', folder, '--format', 'sarif')).stdout);
        validate(log);
        expect(validate.errors).toBeNull();
        const [run] = log.runs;
        expect(run.results).toHaveLength((await problems()).length);
        expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
        for (const { ruleId, ruleIndex, locations } of run.results) {
            expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
            const [{ physicalLocation }] = locations;
            expect(decodeURIComponent(new URL(physicalLocation.artifactLocation.uri).pathname)).toBe(join(folder, ODD));
        }
    });

    it('is seen to be wrong where it is', async () => {
        const log = JSON.parse((await runHere('check', folder, '--format', 'sarif')).stdout);
        log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
        log.runs[0].results[0].level = 'information';
        delete log.runs[0].tool.driver.name;
        expect(validate(log)).toBe(false);
        expect(validate.errors?.map(({ keyword }) => keyword)).toEqual(
            expect.arrayContaining(['minimum', 'enum', 'required']),
        );
    });
});

it('JUnit is well-formed, and counts what it holds', async () => {
    const root = parseXml((await runHere('check', folder, '--format', 'junit')).stdout);
    expect(root.name).toBe('testsuites');
    const suite = at(root, 'testsuite');
    const cases = allOf(root, 'testcase');
    expect(cases.map(({ attributes }) => attributes.name)).toContain(join(folder, ODD));
    const having = (name: string) => cases.filter((each) => allOf(each, name).length > 0).length;
    expect(suite?.attributes).toMatchObject({
        tests: String(cases.length),
        failures: String(having('failure')),
        errors: String(having('error')),
    });
    expect([cases.length, having('error')]).toEqual([3, 1]);
    expect(allOf(root, 'failure')).toHaveLength((await problems()).length);
});
