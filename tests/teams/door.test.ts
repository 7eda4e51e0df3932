import { expect, test } from 'vitest';
import { turnedAway } from '../../src/teams/door.ts';
import { recorded, tenant } from './recorded.ts';

const hosts = ['smba.trafficmanager.net', '*.botframework.com'];
const door = { tenants: [tenant.toUpperCase()], serviceHosts: hosts, https: true };
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const from = (changes: Record<string, unknown>) => recorded('words-in-personal', { serviceUrl, ...changes });
const conversation = (tenantId?: string) => ({ id: 'a:chat', tenantId });

test('people of an allowed tenant come in', () => {
  expect(turnedAway(from({}), door)).toBeNull();
  expect(turnedAway(from({ channelData: undefined }), door)).toBeNull();
  expect(turnedAway(from({ conversation: conversation() }), door)).toBeNull();
});

test.each([
  [
    'another tenant',
    { channelData: { tenant: { id: 'other' } }, conversation: conversation('other') },
    'tenant not allowed',
  ],
  ['a tenant named in one place and another elsewhere', { conversation: conversation('other') }, 'tenant not allowed'],
  ['no tenant at all', { channelData: {}, conversation: conversation() }, 'no tenant'],
  [
    'an empty tenant',
    { channelData: { tenant: { id: '' } }, conversation: conversation() },
    'no channelData.tenant.id',
  ],
  ['no address for the answer', { serviceUrl: undefined }, 'no serviceUrl'],
  ['an address that is none', { serviceUrl: 'answers' }, 'service address not allowed'],
  ['somebody whose own tenant is not allowed', { from: { id: '29:x', tenantId: 'other' } }, 'tenant not allowed'],
  ['an address elsewhere', { serviceUrl: 'https://elsewhere.example' }, 'service address not allowed'],
  [
    'an address that only ends like an allowed one',
    { serviceUrl: 'https://xsmba.trafficmanager.net' },
    'service address not allowed',
  ],
  [
    'a domain itself where only subdomains are allowed',
    { serviceUrl: 'https://botframework.com' },
    'service address not allowed',
  ],
  [
    'an address with a name and password',
    { serviceUrl: 'https://a:b@smba.trafficmanager.net' },
    'service address not allowed',
  ],
  ['an address without encryption', { serviceUrl: 'http://smba.trafficmanager.net' }, 'service address not allowed'],
  ['another channel than Teams', { channelId: 'emulator' }, 'no channelId'],
])('%s is turned away', (_, changes, why) => {
  expect(turnedAway(from(changes), door)).toBe(why);
});

test.each([
  'https://smba.trafficmanager.net\\@elsewhere.example/',
  'https://smba.trafficmanager.net#@elsewhere.example/',
  'https://smba.trafficmanager.net?.botframework.com',
  'https://elsewhere.example/.botframework.com',
  'https://elsewhere.example%2f.botframework.com',
  'https:smba.trafficmanager.net',
  'https://smba.traffic\tmanager.net/',
  ' https://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net/\nX: y',
  'https://smba.trafficmanager.net/%2e%2e/',
  'https://ѕmba.trafficmanager.net/',
  'javascript:alert(1)//smba.trafficmanager.net',
])('an address that could be read in two ways is turned away: %j', (serviceUrl) => {
  expect(turnedAway(from({ serviceUrl }), door)).toBe('service address not allowed');
});

test('somebody of a second allowed tenant may speak in a shared channel', () => {
  const both = { ...door, tenants: [tenant, 'other'] };
  expect(turnedAway(from({ from: { id: '29:x', tenantId: 'other' } }), both)).toBeNull();
});

test('two allowed tenants that disagree are turned away', () => {
  const both = { ...door, tenants: [tenant, 'other'] };
  expect(turnedAway(from({ conversation: conversation('other') }), both)).toBe('tenants disagree');
});

test('nobody comes in when no tenant is allowed', () => {
  expect(turnedAway(from({}), { ...door, tenants: [] })).toBe('tenant not allowed');
});

test('a subdomain of an allowed domain may be answered', () => {
  expect(turnedAway(from({ serviceUrl: 'https://europe.botframework.com/' }), door)).toBeNull();
});
