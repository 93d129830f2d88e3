/** The parts of FHIR R4 that LinkReady writes and reads: https://hl7.org/fhir/R4/. */

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[] | undefined;
  readonly valueString?: string | undefined;
  readonly valueCode?: string | undefined;
  readonly valueBoolean?: boolean | undefined;
  readonly valueInstant?: string | undefined;
  readonly valueDate?: string | undefined;
  readonly valueDecimal?: number | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueCodeableConcept?: CodeableConcept | undefined;
}

interface Extensible {
  readonly extension?: readonly Extension[] | undefined;
}

export interface Coding extends Extensible {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[] | undefined;
}

export interface Identifier {
  readonly system?: string | undefined;
  readonly value?: string | undefined;
}

export interface Reference {
  readonly reference?: string | undefined;
  readonly type?: string | undefined;
  readonly identifier?: Identifier | undefined;
  readonly display?: string | undefined;
}

export interface Meta {
  readonly tag?: readonly Coding[] | undefined;
}

export interface QuestionnaireItem extends Extensible {
  readonly linkId: string;
  readonly prefix?: string | undefined;
  readonly text?: string | undefined;
  readonly type: 'group' | 'display' | 'boolean' | 'choice' | 'string' | 'text';
  readonly enableWhen?:
    | readonly {
        readonly question: string;
        readonly operator: '=';
        readonly answerBoolean: boolean;
      }[]
    | undefined;
  readonly repeats?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly answerOption?: readonly { readonly valueCoding: Coding }[] | undefined;
  readonly item?: readonly QuestionnaireItem[] | undefined;
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly id: string;
  readonly language: string;
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly status: 'draft' | 'active';
  readonly subjectType: readonly string[];
  readonly publisher: string;
  readonly description: string;
  readonly purpose: string;
  readonly item: readonly QuestionnaireItem[];
}

export interface ResponseAnswer {
  readonly valueCoding?: Coding | undefined;
  readonly valueBoolean?: boolean | undefined;
  readonly valueString?: string | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
}

export interface ResponseItem extends Extensible {
  readonly linkId: string;
  readonly answer?: readonly ResponseAnswer[] | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
}

export interface PractitionerRole extends Extensible {
  readonly resourceType: 'PractitionerRole';
  readonly id?: string | undefined;
  readonly identifier?: readonly Identifier[] | undefined;
  readonly code?: readonly CodeableConcept[] | undefined;
}

/** A resource of a kind that is passed over. */
export interface OtherResource {
  readonly resourceType: string;
}

export interface QuestionnaireResponse extends Extensible {
  readonly resourceType: 'QuestionnaireResponse';
  readonly id?: string | undefined;
  readonly meta?: Meta | undefined;
  readonly language?: string | undefined;
  readonly contained?: readonly (PractitionerRole | OtherResource)[] | undefined;
  readonly identifier?: Identifier | undefined;
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  readonly subject?: Reference | undefined;
  readonly authored?: string | undefined;
  readonly author?: Reference | undefined;
  readonly source?: Reference | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
}

export interface Organization extends Extensible {
  readonly resourceType: 'Organization';
  readonly identifier?: readonly Identifier[] | undefined;
  readonly name?: string | undefined;
  readonly partOf?: Reference | undefined;
}

export interface BundleEntry {
  readonly fullUrl?: string | undefined;
  readonly resource?: QuestionnaireResponse | Organization | OtherResource | undefined;
}

export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly meta?: Meta | undefined;
  readonly type?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly entry: readonly BundleEntry[];
}
