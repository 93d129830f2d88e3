import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataField, DataTable, DataValue } from './DataTable';

/**
 * Writes a data table as Parquet, packed with Snappy, one group of rows a part.
 *
 * Types are as the table says; a day is a date, and nothing is a null.
 */
export function writeParquet(
  { fields, parts }: DataTable,
  writtenBy: string,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: fields.length }, ...fields.map(describeField)],
    kvMetadata: [{ key: 'writtenBy', value: writtenBy }],
  });
  for (const part of parts()) {
    if (part.length === 0) continue;
    const columnData = fields.map((column, index) => ({
      name: column.name,
      data: part.map((row) => toValue(column, row[index])),
    }));
    parquet.write({ columnData, rowGroupSize: part.length });
  }
  parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

function describeField({ name, type, required }: DataField) {
  const repetition_type = required ? ('REQUIRED' as const) : ('OPTIONAL' as const);
  switch (type) {
    case 'string':
      return {
        name,
        repetition_type,
        type: 'BYTE_ARRAY' as const,
        converted_type: 'UTF8' as const,
      };
    case 'integer':
      return { name, repetition_type, type: 'INT32' as const };
    case 'number':
      return { name, repetition_type, type: 'DOUBLE' as const };
    case 'boolean':
      return { name, repetition_type, type: 'BOOLEAN' as const };
    case 'date':
      return { name, repetition_type, type: 'INT32' as const, converted_type: 'DATE' as const };
  }
}

function toValue({ type }: DataField, value: DataValue): DataValue | Date | null {
  if (value === undefined) return null;
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}
