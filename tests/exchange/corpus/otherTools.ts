import type { Sample } from './Sample';

const json = (data: unknown) => JSON.stringify(data, undefined, 2);
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;

/** What other tools for assessments, surveys, audits and health records write. */
export const otherTools: readonly Sample[] = [
  [
    'a privacy assessment of the CNIL’s PIA tool',
    json({
      pia: { id: 1, status: 0, name: 'Referrals', author_name: 'Jo', dpos_names: '', progress: 12 },
      answers: [
        { pia_id: 1, reference_to: '111', data: { text: '<p>x</p>', gauge: null, list: [] } },
      ],
      measures: [],
      evaluations: [],
      comments: [],
    }),
    'fileForeign json',
  ],
  [
    'an assessment of CSET',
    json({ jACCESS_KEY: [], jANSWER: [{ Answer_Id: 1, Answer_Text: 'Y' }], jASSESSMENTS: [] }),
    'fileForeign json',
  ],
  [
    'a backup of CISO Assistant',
    json([{ meta: [{ media_version: '2.1.0' }] }, [{ model: 'core.folder', pk: 'a', fields: {} }]]),
    'fileForeign json',
  ],
  [
    'a library of CISO Assistant',
    'urn: urn:intuitem:risk:library:iso27001\nlocale: en\nobjects:\n  framework:\n    ref_id: A',
    'fileForeign text',
  ],
  [
    'a response of KoboToolbox',
    xml('<aX7 id="aX7" version="v1" xmlns:jr="http://openrosa.org/javarosa"><q1>2</q1></aX7>'),
    'fileForeign xml',
  ],
  [
    'a form of Enketo',
    xml('<h:html xmlns="http://www.w3.org/2002/xforms"><h:head/><h:body/></h:html>'),
    'fileForeign xml',
  ],
  [
    'a table of KoboToolbox',
    '"start";"end";"q1";"_id";"_uuid"\n"2026-09-01T10:00:00.000+01:00";"";"2";"17";"x"',
    'fileForeign text',
  ],
  [
    'a survey of SurveyJS',
    json({ pages: [{ name: 'page1', elements: [{ type: 'radiogroup', name: 'q1' }] }] }),
    'fileForeign json',
  ],
  [
    'the answers to a survey of SurveyJS',
    json({ q1: 'item2', q2: ['a', 'b'] }),
    'fileForeign json',
  ],
  [
    'a survey of LimeSurvey',
    xml(
      '<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>600</DBVersion></document>',
    ),
    'fileForeign xml',
  ],
  [
    'a tab-separated survey of LimeSurvey',
    'class\ttype/scale\tname\trelevance\ttext\nS\t\tsid\t1\t123456',
    'fileForeign text',
  ],
  [
    'the responses of LimeSurvey',
    '"id","submitdate","lastpage","startlanguage","G01Q01"\n"1","2026-09-01 10:00:00","3","en","A2"',
    'fileForeign text',
  ],
  [
    'the records of REDCap',
    'record_id,redcap_event_name,o1a,o1b\n1,baseline_arm_1,2,3\n2,baseline_arm_1,,1',
    'fileForeign text',
  ],
  [
    'a data dictionary of REDCap',
    '"Variable / Field Name","Form Name","Section Header","Field Type"\nrecord_id,form_1,,text',
    'fileForeign text',
  ],
  [
    'a project of REDCap',
    xml('<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:redcap="https://projectredcap.org"/>'),
    'fileForeign xml',
  ],
  [
    'a drawing of Excalidraw',
    json({ type: 'excalidraw', version: 2, source: 'https://excalidraw.com', elements: [] }),
    'fileForeign json',
  ],
  [
    'a readiness assessment of the MITA framework',
    json({ mitaVersion: '3.0', businessArea: 'Care Management', capabilities: [{ level: 2 }] }),
    'fileForeign json',
  ],
  [
    'an accessibility report of OpenACR',
    'title: Accessibility Conformance Report\nproduct:\n  name: X\ncatalog: 2.4-edition-wcag-2.1-en',
    'fileForeign text',
  ],
  [
    'an accessibility report in EARL',
    json({ '@context': 'http://www.w3.org/ns/earl', '@type': 'Assertion', result: 'passed' }),
    'fileForeign json',
  ],
  ['a FHIR patient', json({ resourceType: 'Patient', name: [{ family: 'Zebra' }] }), 'fhirPatient'],
  [
    'a FHIR bundle with a patient in it',
    json({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { resourceType: 'Patient' } }],
    }),
    'fhirPatient',
  ],
  ['a FHIR questionnaire', json({ resourceType: 'Questionnaire', item: [] }), 'fhirWithoutAnswers'],
  ['a FHIR outcome', json({ resourceType: 'OperationOutcome', issue: [] }), 'fhirWithoutAnswers'],
  [
    'FHIR answers to other questions',
    json({
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'http://loinc.org/q/44249-1',
      item: [{ linkId: '1', answer: [{ valueInteger: 2 }] }],
    }),
    'fhirOtherQuestions',
  ],
  [
    'FHIR as XML',
    xml('<Bundle xmlns="http://hl7.org/fhir"><type value="batch"/></Bundle>'),
    'fileForeign xml',
  ],
  [
    'an HL7 message',
    'MSH|^~\\&|LAB|X|EHR|Y|20260901||ORU^R01|1|P|2.5\rPID|1||7',
    'fileForeign text',
  ],
  [
    'a clinical document',
    xml('<ClinicalDocument xmlns="urn:hl7-org:v3"><realmCode code="GB"/></ClinicalDocument>'),
    'fileForeign xml',
  ],
  ['a claim in X12', 'ISA*00*          *00*          *ZZ*X~GS*HC*X~', 'fileForeign text'],
  [
    'a consent of OpenEHR',
    json({ _type: 'COMPOSITION', name: { value: 'Assessment' }, content: [] }),
    'fileForeign json',
  ],
  [
    'a form of Google',
    json({ formId: '1x', info: { title: 'Readiness' }, items: [{ itemId: 'a' }] }),
    'fileForeign json',
  ],
  [
    'a table of Microsoft Forms',
    'ID,Start time,Completion time,Email,Name\n1,9/1/26 10:00:00,9/1/26 10:09:00,anonymous,',
    'fileForeign text',
  ],
  [
    'a board of Trello',
    json({ id: '5f', name: 'Plan', lists: [], cards: [], checklists: [], actions: [] }),
    'fileForeign json',
  ],
  [
    'a page of Notion',
    '# Action plan\n\n- [ ] Ask the library\n- [x] Write to the **network**',
    'fileForeign text',
  ],
  [
    'a project of Microsoft Project',
    xml('<Project xmlns="http://schemas.microsoft.com/project"><Name>Plan</Name></Project>'),
    'fileForeign xml',
  ],
  [
    'a survey of QuestionPro',
    json({ response: { responseSet: [], surveyID: 7 } }),
    'fileForeign json',
  ],
  [
    'a survey of Qualtrics',
    json({ SurveyEntry: { SurveyID: 'SV_x', SurveyName: 'Readiness' }, SurveyElements: [] }),
    'fileForeign json',
  ],
  [
    'a table of Qualtrics',
    'StartDate,EndDate,Status,IPAddress,Q1\n"Start Date","End Date","Response Type","IP Address","x"',
    'fileForeign text',
  ],
  [
    'an organisation of the NHS directory',
    json({ Organisation: { Name: 'ELM STREET', OrgId: { extension: 'A12345' } } }),
    'fileForeign json',
  ],
  [
    'a dashboard of Power BI',
    json({ version: '0.1', config: '{}', layoutOptimization: 0, sections: [] }),
    'fileForeign json',
  ],
  ['a place on a map', json({ type: 'FeatureCollection', features: [] }), 'fileForeign json'],
  ['a notebook of Jupyter', json({ cells: [], metadata: {}, nbformat: 4 }), 'fileForeign json'],
  ['the settings of an editor', '// settings\n{\n  "editor.tabSize": 2,\n}', 'fileForeign text'],
  ['the manifest of an app', json({ name: 'LinkReady', start_url: '/' }), 'fileForeign json'],
  ['a recording of a browser', json({ log: { version: '1.2', entries: [] } }), 'fileForeign json'],
  ['the interface of a service', json({ openapi: '3.1.0', paths: {} }), 'fileForeign json'],
  ['a list of records, one a line', '{"id":1}\n{"id":2}\n{"id":3}', 'fileNotReadable'],
  [
    'LinkReady’s own table of answers',
    '\ufeffDomain,Item,Level\r\nTrusting relationships,Named contact,2',
    'fileForeign text',
  ],
  [
    'LinkReady’s own calendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//LinkReady//EN',
    'fileForeign calendar',
  ],
];
