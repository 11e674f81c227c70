using Microsoft.Extensions.Options;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Hosting;

namespace SessionBot.Features.Minutes;

/// <summary>
/// Where minutes can be read. A revision's address holds its hash: who was sent a draft can open it, nobody guesses it.
/// </summary>
internal sealed class MinutesLinks(IOptions<ServiceOptions> options)
{
    /// <returns>Null when the service does not know its own public address.</returns>
    public Uri? To(Session session, MinutesRevision minutes) => options.Value.AddressOf(PathOf(session, minutes));

    public static string PathOf(Session session, MinutesRevision minutes) => $"/minutes/{session.Id.Value:N}/{minutes.Hash}";
}
