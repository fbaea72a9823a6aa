/** What the packages alone take that the city stands on: loaded, one server and one database open, nothing of ours. */
import 'compression';
import 'csv-parse';
import 'helmet';
import 'mongoose/lib/schema.js';
import 'msgpackr';
import 'pino';
import 'protobufjs';
import 'rate-limiter-flexible';
import express from 'express';
import { open } from 'lmdb';
import { serve } from '../harness/child.mjs';

open({ path: process.argv[2], overlappingSync: false });
serve(express());
