using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Features.Organizers;
using SessionBot.Hosting;

namespace SessionBot.Features.DeadLetters;

/// <summary>
/// Addresses of the page of dead letters. Each is a key of one organizer for an hour, and opens nothing once the person is no organizer any more.
/// </summary>
internal sealed class DeadLetterLinks(OrganizerKeys keys, IOptions<ServiceOptions> options)
{
    public const string Path = "/organizers/unfinished";

    private const string Purpose = "dead-letters";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <returns>Null when the service does not know its own public address.</returns>
    public Uri? For(MemberId organizer) => options.Value.AddressOf($"{Path}/{KeyOf(organizer)}");

    public string KeyOf(MemberId organizer) => keys.Seal(Purpose, organizer, Lifetime);

    /// <inheritdoc cref="OrganizerKeys.Open"/>
    public MemberId? OrganizerOf(string key) => keys.Open(Purpose, key);
}
