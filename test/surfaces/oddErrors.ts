import { runInNewContext } from "node:vm";
import type { ApiError } from "../../src/outcome/ApiError.ts";

function broken(name: "message" | "cause" | "name" | "stack"): Error {
  return Object.defineProperty(new Error("broken"), name, {
    get() {
      throw new Error(`no ${name} to be had`);
    },
  });
}

function ring(): Error {
  const [one, many] = [new Error("one"), new AggregateError([], "many")];
  one.cause = many;
  many.errors = [one, many];
  return one;
}

function itself(): Error {
  const error = new Error("round");
  error.cause = error;
  return error;
}

const refuse = () => {
  throw new Error("not to be looked at");
};

/** Lets nobody look: React itself breaks down when it is thrown while rendering, so that it comes by other ways only. */
export const sealed = (): unknown => new Proxy({}, { get: refuse, has: refuse });

/** What may be thrown and carries no failure. */
export const oddErrors: readonly (readonly [name: string, make: () => unknown])[] = [
  ["null", () => null],
  ["undefined", () => undefined],
  ["0", () => 0],
  ["NaN", () => Number.NaN],
  ["a text", () => "text"],
  ["an empty text", () => ""],
  ["false", () => false],
  ["a big integer", () => 10n],
  ["a symbol", () => Symbol("odd")],
  ["a function", () => () => "odd"],
  ["an object without a prototype", () => Object.create(null)],
  ["a frozen error", () => Object.freeze(new Error("frozen"))],
  ["an error that is its own cause", itself],
  ["a ring of causes through an AggregateError", ring],
  ["an error whose message throws", () => broken("message")],
  ["an error whose cause throws", () => broken("cause")],
  ["an error whose name throws", () => broken("name")],
  ["an error whose stack throws", () => broken("stack")],
  ["a Proxy of an error", () => new Proxy(new Error("behind"), {})],
  ["an error of another realm", () => runInNewContext("new TypeError('elsewhere')")],
  ["an app's own object with a kind of ours", () => ({ kind: "invalid" })],
  ["an outcome that is no failure", () => ({ kind: "success", status: 200 })],
  // oxlint-disable-next-line unicorn/no-thenable -- This one is none, for what it has is no function.
  ["an app's own object that has a `then`", () => ({ then: "later" })],
];

/** Has a ring of causes around it, as reporters leave them behind. */
function ringAround(error: ApiError): Error {
  const one = ring();
  (one.cause as AggregateError).errors.push(error);
  return one;
}

function lastOfMany(error: ApiError): Error {
  return new AggregateError([...Array.from({ length: 20 }, (_, nth) => new Error(`mirror ${nth}`)), error]);
}

function withBrokenCause(error: ApiError): Error {
  return Object.assign(broken("cause"), { errors: [error] });
}

function elsewhere(error: ApiError): Error {
  return Object.assign(runInNewContext("new AggregateError([])"), { errors: [error] });
}

function frozen(error: ApiError): ApiError {
  Object.freeze(error.failure);
  return Object.freeze(error);
}

/** What carries a failure, however well it hides it. */
export const oddCarriers: readonly (readonly [name: string, wrap: (error: ApiError) => unknown])[] = [
  ["a frozen ApiError with a frozen failure", frozen],
  ["a bare failure", ({ failure }) => failure],
  ["the cause of a frozen error", (error) => Object.freeze(new Error("outer", { cause: error }))],
  ["a cause in a ring", ringAround],
  ["the last of many in an AggregateError", lastOfMany],
  ["one of an AggregateError whose cause throws", withBrokenCause],
  ["one of an AggregateError of another realm", elsewhere],
  ["a Proxy of an ApiError", (error) => new Proxy(error, {})],
  ["an ApiError revived from JSON", (error) => JSON.parse(JSON.stringify(error))],
];
