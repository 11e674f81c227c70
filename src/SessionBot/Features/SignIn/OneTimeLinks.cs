using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Hosting;
using SessionBot.Storage;

namespace SessionBot.Features.SignIn;

/// <summary>Addresses that sign one organizer in, once and soon. The newest one alone opens.</summary>
internal sealed class OneTimeLinks(OrganizerKeys keys, SessionBotDb db, Transactions transactions, IOptions<ServiceOptions> options)
{
    private const string Purpose = "sign-in";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Changes the organizer's row: belongs into the transaction that sends the address.</summary>
    /// <returns>Null when the service does not know its own public address.</returns>
    public Uri? For(Member organizer)
    {
        var key = keys.Seal(Purpose, organizer.Id, Lifetime);
        organizer.SignInKeyHash = Hash(key);
        return options.Value.AddressOf($"{SignInEndpoints.Path}/link/{key}");
    }

    /// <summary>Whether it would open. Looking does not use it up: messengers look at addresses before people do.</summary>
    public async Task<bool> OpensAsync(string key, CancellationToken ct) => await FindAsync(key, ct) is not null;

    /// <returns>Null when it opens nothing any more.</returns>
    public async Task<MemberId?> RedeemAsync(string key, CancellationToken ct)
    {
        if (keys.Open(Purpose, key) is not { } id
            || await db.StudyGroups.Where(group => db.Members.Any(member => member.Id == id && member.StudyGroupId == group.Id))
                .Select(group => group.Key).SingleOrDefaultAsync(ct) is not { } group)
        {
            return null;
        }

        MemberId? redeemed = null;
        await transactions.RunForGroupAsync(group, async token =>
        {
            if (await FindAsync(key, token) is { } organizer)
            {
                organizer.SignInKeyHash = null;
                redeemed = organizer.Id;
            }
        }, ct);
        return redeemed;
    }

    private async Task<Member?> FindAsync(string key, CancellationToken ct)
    {
        var hash = Hash(key);
        return keys.Open(Purpose, key) is { } id
            ? await db.Members.SingleOrDefaultAsync(member => member.Id == id && member.IsOrganizer && member.SignInKeyHash == hash, ct)
            : null;
    }

    private static string Hash(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
