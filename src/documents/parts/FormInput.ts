import type { DocumentInput, WrittenDocument } from '../DocumentFormat';

/** What a form to fill in by hand is made of: there is no Report, because nothing is said yet. */
export interface FormInput
  extends Omit<
    DocumentInput,
    'report' | 'instrument' | 'references' | 'showOwnerNames' | 'attachments'
  > {
  /** Printed where given; else there is a line to write on. */
  readonly site?: string | undefined;
  readonly round?: string | undefined;
}

/** A form this app can write. It is light until it writes. */
export interface FormFormat<Input extends FormInput> {
  readonly id: string;
  readonly mediaType: string;
  /** A name for the file, safe on every system. */
  nameFile(input: Input): string;
  /** Writes the file; loads its writer only now. */
  write(input: Input): Promise<WrittenDocument>;
}
