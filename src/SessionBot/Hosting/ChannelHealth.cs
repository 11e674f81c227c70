using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionBot.Work;

namespace SessionBot.Hosting;

/// <summary>Events are still taken in while LINE refuses a channel's token, so the service is degraded and not unready.</summary>
internal sealed class ChannelHealth(ChannelAccess access) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(access.AllDenied is { Count: > 0 } denied
            ? HealthCheckResult.Degraded($"LINE takes nothing from {string.Join(", ", denied.Select(one => $"{one.Key} ({one.Value})"))}: renew the channel access token.")
            : HealthCheckResult.Healthy());
}
