import { describe, expect, it } from 'vitest';
import { environment } from '../../support/environment';

const sized = (expectedLoad: object | undefined, m2mgate: object = {}) => environment({ expectedLoad, m2mgate }).sizing;

describe('the sizing of services', () => {
  it('is empty when nothing is said about the load', () => {
    expect(sized(undefined)).toEqual({});
    expect(sized({})).toEqual({});
  });

  it.each([
    [1, 1],
    [1000, 1],
    // One mad-service was measured at its limit with 1,340 messages in a second; three quarters of it are planned with.
    [1005, 1],
    [1006, 2],
    [1340, 2],
    [10_000, 10],
    [50_000, 50],
  ])('carries %d messages in a second with %d replicas of the mad-service, as it was measured', (messagesPerSecond, replicas) => {
    expect(sized({ messagesPerSecond })).toEqual({
      madService: {
        replicas,
        resources: { requests: { cpu: '600m', memory: '2Gi' }, limits: { memory: '2Gi' } },
      },
    });
  });

  it.each([
    ['twice the resources', { requests: { cpu: '1200m', memory: '4Gi' } }, 5],
    ['half the CPU', { requests: { cpu: '300m', memory: '2Gi' } }, 20],
    ['half the memory, as a limit', { limits: { memory: '1Gi' } }, 20],
    ['twice the CPU alone', { limits: { cpu: '1200m' } }, 10],
  ])('keeps resources of the project and counts replicas by them: %s', (_what, resources, replicas) => {
    expect(sized({ messagesPerSecond: 10_000 }, { madService: { resources } })).toEqual({ madService: { replicas } });
  });

  it.each([
    [1, 10],
    [25_000, 10],
    [25_001, 11],
    [50_000, 20],
    [100_000, 40],
  ])('gives the distribution-service for %d devices a pool of %d connections', (devices, databaseConnections) => {
    expect(sized({ devices })).toEqual({ distributionService: { databaseConnections } });
  });

  it('says nothing about services that are switched off', () => {
    const off = { madService: { enabled: false }, distributionService: { enabled: false } };
    expect(sized({ devices: 50_000, messagesPerSecond: 1000 }, off)).toEqual({});
  });
});
