import {
  BadRequestException,
  Body,
  ConflictException,
  Controller,
  Get,
  type INestApplication,
  Module,
  NotFoundException,
  Post,
  ValidationPipe,
  type ValidationPipeOptions,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Type } from "class-transformer";
import { IsEmail, IsInt, IsNotEmpty, Min, ValidateNested } from "class-validator";

// Decorators are functions. Called as such they need no setting of the compiler, which this package has no use for.

class Line {
  sku?: string;
  quantity?: number;
}
decorate(Line, "sku", IsNotEmpty());
decorate(Line, "quantity", IsInt(), Min(1));

class Order {
  email?: string;
  lines?: Line[];
}
decorate(Order, "email", IsEmail());
decorate(
  Order,
  "lines",
  ValidateNested({ each: true }),
  Type(() => Line),
);

class Orders {
  plain() {
    return {};
  }
  listed() {
    return {};
  }
  grouped() {
    return {};
  }
  missing() {
    throw new NotFoundException("Order 7 is not known");
  }
  taken() {
    throw new ConflictException("Order 7 is being packed", "ORDER_TAKEN");
  }
  crash() {
    throw new Error("connect ECONNREFUSED 127.0.0.1:5432");
  }
}
accept("plain", { whitelist: true, forbidNonWhitelisted: true });
accept("listed", { exceptionFactory: (errors) => new BadRequestException(errors) });
accept("grouped", { errorFormat: "grouped" });
answer("missing", Get("missing"));
answer("taken", Get("taken"));
answer("crash", Get("crash"));
Controller()(Orders);

// oxlint-disable-next-line typescript/no-extraneous-class -- A module is a class of which the decorator says all.
class App {}
Module({ controllers: [Orders] })(App);

/** An app that checks orders in the three ways in which Nest reports what is wrong: sentences, entries and a map. */
export async function startNest(): Promise<INestApplication> {
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0, "localhost");
  return app;
}

function decorate<T extends object>(
  target: new () => T,
  name: keyof T & string,
  ...decorators: PropertyDecorator[]
): void {
  for (const apply of decorators) apply(target.prototype, name);
}

function answer(name: keyof Orders, apply: MethodDecorator): void {
  apply(Orders.prototype, name, Object.getOwnPropertyDescriptor(Orders.prototype, name) as PropertyDescriptor);
}

function accept(name: keyof Orders, options: ValidationPipeOptions): void {
  answer(name, Post(name));
  Body(new ValidationPipe({ expectedType: Order, ...options }))(Orders.prototype, name, 0);
}
