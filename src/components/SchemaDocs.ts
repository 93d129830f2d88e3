/** What a field may hold, as a schema says it. */
export type SchemaType =
  | { readonly kind: 'text' | 'wholeNumber' | 'number' | 'yesNo' | 'group' | 'any' }
  | { readonly kind: 'list'; readonly of: SchemaType }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'either'; readonly of: readonly SchemaType[] }
  /** Described elsewhere on the page. */
  | { readonly kind: 'named'; readonly name: string; readonly anchor: string };

/** A limit by its name in `schema.limit.*`, and its number or text. */
export interface SchemaLimit {
  readonly name:
    | 'minLength'
    | 'maxLength'
    | 'minItems'
    | 'maxItems'
    | 'minimum'
    | 'maximum'
    | 'multipleOf'
    | 'pattern'
    | 'format';
  readonly value: string | number;
}

/** When something holds: a field has a value, has one at least, is there, or is not. */
export interface SchemaCondition {
  readonly is: 'value' | 'atLeast' | 'present' | 'absent';
  readonly field: string;
  readonly value: string;
}

export interface SchemaField {
  readonly name: string;
  readonly required: boolean;
  /** Where it is required, or there at all, only under a condition. */
  readonly requiredWhere?: SchemaCondition | undefined;
  readonly allowedWhere?: SchemaCondition | undefined;
  readonly type: SchemaType;
  readonly limits: readonly SchemaLimit[];
  readonly description: string;
}

/** One group of fields, or one kind of value that several fields have. */
export interface SchemaGroup {
  readonly anchor: string;
  readonly title: string;
  readonly description: string;
  /** A kind of value has a type and no fields. */
  readonly type?: SchemaType | undefined;
  readonly limits: readonly SchemaLimit[];
  readonly fields: readonly SchemaField[];
  /** Under a condition the fields of another group besides. */
  readonly variants: readonly {
    readonly where: SchemaCondition;
    readonly name: string;
    readonly anchor: string;
  }[];
}

/** One published schema: the file itself first, then what it is made of. */
export interface SchemaDocs {
  /** File name: `assessment-1.json`. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly groups: readonly SchemaGroup[];
}
