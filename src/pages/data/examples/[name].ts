import type { APIRoute } from 'astro';
import { type ListedExample, listExamples } from '../../../layouts/listExamples';

export async function getStaticPaths() {
  const examples = await listExamples();
  return examples.map((example) => ({ params: { name: example.name }, props: { example } }));
}

/** A file of one kind, for those who write programmes that read it. */
export const GET: APIRoute<{ example: ListedExample }> = ({ props }) =>
  new Response(Uint8Array.from(props.example.bytes));
