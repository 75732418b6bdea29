// What a partner's program does with the generated types; the compiler reads it, nobody runs it.
import type { components, operations } from "./openapi";

type Treatment = components["schemas"]["Treatment"];
type Listed = operations["treatments"]["responses"]["200"]["content"]["application/json"];

export function said(treatment: Treatment): string[] {
  const gap: string | null = treatment.how_it_works && treatment.how_it_works.text;
  const until: string = treatment.expires_at;
  const effects = treatment.side_effects.flatMap((group) => group.items.map((one) => one.effect.name));
  return [treatment.name, gap ?? "", until, treatment.attribution.text, ...effects];
}

export function addresses(list: Listed): string[] {
  return list.results.flatMap((row) => ("url" in row && row.url ? [row.url] : []));
}
