using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Hosting;

namespace SessionBot.Features.MyData;

/// <summary>
/// The six digits that a confirmation carries, short enough to be typed where LINE shows no buttons. They hold for one member
/// and less than ten minutes, and only who knows the channel's secret can make them: an old or forged button erases nothing.
/// </summary>
internal sealed class EraseConfirmation(IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    private const long SecondsPerStep = 10;

    /// <summary>With the step that has begun, just below ten minutes.</summary>
    private const int StepsBack = 58;

    /// <summary>LINE's clock says when the button was pressed, and may be behind this one.</summary>
    private const int StepsAhead = 3;

    public int Issue(string group, MemberId member) => CodeOf(group, member, StepOf(clock.GetUtcNow()));

    /// <param name="at">When the member said yes.</param>
    public bool IsFresh(string group, MemberId member, int code, DateTimeOffset at) =>
        Enumerable.Range(-StepsBack, StepsBack + StepsAhead + 1).Any(step => CodeOf(group, member, StepOf(at) + step) == code);

    private static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsPerStep;

    private int CodeOf(string group, MemberId member, long step)
    {
        var key = Encoding.UTF8.GetBytes(groups.Value[group].Line.ChannelSecrets.First(secret => !string.IsNullOrWhiteSpace(secret)));
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"erase-my-data/{member.Value}/{step}"));
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(mac) % 1_000_000);
    }
}
