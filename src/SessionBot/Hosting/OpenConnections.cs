using Microsoft.AspNetCore.Connections;

namespace SessionBot.Hosting;

/// <summary>
/// What happens to open connections when the service is told to stop. Kestrel would wait for a sender who dawdles as long as the host allows, and
/// everything that must end in order would have no time left.
/// </summary>
internal static class OpenConnections
{
    /// <summary>Far more than a webhook takes; what is cut off was not answered, so LINE delivers it again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static void CutOpenConnectionsAtShutdown(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
        kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            var stopping = endpoint.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            endpoint.Use(next => async connection =>
            {
                using var late = new CancellationTokenSource();
                using var cut = late.Token.Register(() => connection.Abort(new ConnectionAbortedException("The service stops.")));
                using var begins = stopping.Register(() => late.CancelAfter(Patience));
                await next(connection);
            });
        }));
}
