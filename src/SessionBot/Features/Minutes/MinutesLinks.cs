using Microsoft.Extensions.Options;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Hosting;

namespace SessionBot.Features.Minutes;

/// <summary>
/// Where minutes can be read. A revision's address holds its hash: who was sent a draft can open it, nobody guesses it. What is for members alone stands at an
/// address that holds a second key, which nobody can tell from the first.
/// </summary>
internal sealed class MinutesLinks(IOptions<ServiceOptions> options)
{
    /// <param name="reader">Who is told the address; members and organizers are led to the members' page where there is more on it.</param>
    /// <returns>Null when the service does not know its own public address.</returns>
    public Uri? To(Session session, MinutesRevision minutes, Audience reader = Audience.Everyone) => options.Value.AddressOf(PathOf(session, minutes, reader));

    /// <inheritdoc cref="To"/>
    public static string PathOf(Session session, MinutesRevision minutes, Audience reader = Audience.Everyone)
    {
        var path = $"/minutes/{session.Id.Value:N}/{minutes.Hash}";
        return reader == Audience.Everyone || !StoredMinutes.IsForMembersToo(minutes.Document) ? path : $"{path}/{StoredMinutes.MembersKey(minutes.Document)}";
    }
}
