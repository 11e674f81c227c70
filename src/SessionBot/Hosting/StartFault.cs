using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace SessionBot.Hosting;

/// <summary>Why the server could not open its address, where an operator can mend that.</summary>
internal static class StartFault
{
    private const string OtherAddress = "choose another address with --urls (and another Simulator:Port)";

    /// <returns>The fault and the remedy; null for anything else.</returns>
    public static string? Tell(Exception? exception) => exception switch
    {
        IOException { InnerException: AddressInUseException } => $"{exception.Message} Stop the other program, or {OtherAddress}.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            $"The address to serve at cannot be used ({exception.Message}): it must be one of this machine's; {OtherAddress}.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"The address to serve at cannot be used ({exception.Message}): this user may not open the port; {OtherAddress}.",
        InvalidOperationException when exception.Message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
            "There is no certificate to serve HTTPS with: set Kestrel:Certificates:Default:Path (and :Password), or serve http:// behind a reverse proxy.",
        _ => null,
    };
}
