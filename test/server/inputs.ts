import fc from "fast-check";
import { z } from "zod";
import { appRouter } from "../../server/routers/index.ts";

type Declared = { _def: { type: string; inputs: z.ZodType[]; output?: z.ZodType } };

/** What of JSON Schema these inputs come to. */
export type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: boolean | Shape;
  propertyNames?: Shape;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
};

// tRPC types this map as nested as the routers are; the map itself is flat, by path.
const flat = appRouter._def.procedures as unknown as Record<string, Declared>;

const shapeOf = (schema: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }) as Shape;

/** Every procedure with the shape it asks for, null when it takes no input, and the one it answers in, null for any. */
export const procedures = Object.entries(flat).map(([path, { _def }]) => {
  const [schema] = _def.inputs;
  const shape = schema ? shapeOf(schema, "input") : null;
  return { path, type: _def.type, shape, answers: _def.output ? shapeOf(_def.output, "output") : null };
});

const partsOf = (shape: Shape) => [
  ...Object.entries(shape.properties ?? {}),
  ...(shape.items ? [["[]", shape.items] as const] : []),
  ...(typeof shape.additionalProperties === "object" ? [["{}", shape.additionalProperties] as const] : []),
  ...(shape.anyOf ?? shape.oneOf ?? []).map((option, index) => [`|${index}`, option] as const),
];

/** Where in a shape anything at all would fit. */
export function looseParts(shape: Shape, at: string): string[] {
  const isLoose = !shape.type && !shape.enum && !("const" in shape) && !shape.anyOf && !shape.oneOf;
  return isLoose ? [at] : partsOf(shape).flatMap(([key, part]) => looseParts(part, `${at}.${key}`));
}

/** Where in a shape an object lets in keys that it does not name. A record names its keys by their own shape. */
export function openObjects(shape: Shape, at = "input"): string[] {
  const isRecord = shape.propertyNames !== undefined;
  const isOpen = shape.type === "object" && !isRecord && shape.additionalProperties !== false;
  return [...(isOpen ? [at] : []), ...partsOf(shape).flatMap(([key, part]) => openObjects(part, `${at}.${key}`))];
}

const dates = ["2021-03-10", "2021-03-09", "0000-01-01", "9999-12-31", "2020-02-30", "-2021-01-01"];
const words = [
  ...dates,
  "",
  " ",
  "0",
  "null",
  "constructor",
  "__proto__",
  "' or 1=1 --",
  "%",
  "\u0000",
  "\ud800",
  "ۿ🧠".repeat(50),
  "<img src=x onerror=alert(1)>",
  "=HYPERLINK(1)",
  "a".repeat(7000),
];
const numbers = [
  0,
  -1,
  1,
  0.5,
  1e21,
  -1e21,
  8.64e15 + 1,
  2 ** 53,
  2 ** 31,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER,
];

/** Anything JSON can carry. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(...words, ...numbers, null, true, [], {}, [[]], { length: 1e9 }),
);

const text = fc.oneof(fc.string({ maxLength: 60, unit: "binary" }), fc.constantFrom(...words));
const number = fc.oneof(fc.integer({ min: -5, max: 700 }), fc.maxSafeInteger(), fc.constantFrom(...numbers));

/** Input of this shape or nearly so; `ids` are real ones by the name of their key, so that the call gets past the rights. */
export function inputOf(shape: Shape, ids: Record<string, string>, key = ""): fc.Arbitrary<unknown> {
  const exact = exactly(shape, ids, key);
  return fc.oneof({ arbitrary: exact, weight: 12 }, { arbitrary: garbage, weight: 1 });
}

function textOf({ format, minLength = 0, maxLength = 80 }: Shape, key: string): fc.Arbitrary<string> {
  if (format === "email") return fc.emailAddress();
  if (/^(on|from|to|dueOn)$/.test(key)) return fc.constantFrom(...dates);
  const fitting = fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 60), unit: "grapheme" });
  return fc.oneof({ arbitrary: fitting, weight: 2 }, { arbitrary: text, weight: 1 });
}

/** What JSON can have as a key: an object of garbage may have no words for itself. */
function keyOf(shape: Shape, ids: Record<string, string>): fc.Arbitrary<string> {
  return inputOf(shape, ids).map((key) => (typeof key === "string" ? key : JSON.stringify(key)));
}

function exactly(shape: Shape, ids: Record<string, string>, key: string): fc.Arbitrary<unknown> {
  const real = ids[key];
  if (real !== undefined) return fc.oneof({ arbitrary: fc.constant(real), weight: 9 }, { arbitrary: text, weight: 1 });
  if ("const" in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return fc.oneof(...options.map((option) => inputOf(option, ids, key)));
  if (shape.type === "array") return fc.array(inputOf(shape.items ?? {}, ids), { maxLength: 4 });
  if (shape.propertyNames) return fc.dictionary(keyOf(shape.propertyNames, ids), text, { maxKeys: 4 });
  if (shape.type === "object") {
    const entries = Object.entries(shape.properties ?? {});
    const fields = Object.fromEntries(entries.map(([name, part]) => [name, inputOf(part, ids, name)]));
    return fc.record(fields, { requiredKeys: shape.required ?? [] });
  }
  if (shape.type === "string") return textOf(shape, key);
  if (shape.type === "integer" || shape.type === "number") {
    const { minimum: min = 0, maximum: max = 2 ** 48 } = shape;
    return fc.oneof({ arbitrary: fc.integer({ min, max }), weight: 3 }, { arbitrary: number, weight: 1 });
  }
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "null") return fc.constant(null);
  return garbage;
}
