import { Enum, Service, Type } from 'protobufjs';
import { declarationsOf, isReason } from '../declarations.js';
import type { Contract } from '../model.js';
import { ROLES, type Role } from '../roles.js';
import { checkEvent } from './check-event.js';
import { checkMessage } from './check-message.js';
import { checkMethod } from './check-method.js';
import { checkOptions } from './check-options.js';
import { checkReasons } from './check-reasons.js';
import { checkRoles } from './check-roles.js';

/**
 * What is wrong with a contract, one sentence each, beginning with the full name of what is at fault; empty when nothing is.
 * protobufjs accepts a misspelt option silently, and with it a rule or a permission would vanish: hence `npm run proto` refuses a contract with a
 * finding, and so do the tests.
 */
export function checkContract(contract: Contract, roles: Readonly<Record<string, Role>> = ROLES): string[] {
  const findings: string[] = [];
  for (const object of declarationsOf(contract.root.lookup('heming'))) {
    findings.push(...checkOptions(object));
    if (object instanceof Service) findings.push(...object.methodsArray.flatMap(checkMethod));
    if (object instanceof Type) findings.push(...checkMessage(object), ...checkEvent(object));
    if (object instanceof Enum && isReason(object)) findings.push(...checkReasons(object));
  }
  return [...findings, ...checkRoles(contract, roles)];
}
