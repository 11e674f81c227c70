using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Features.Members;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Organizers;

/// <summary>Whoever knows the group's code becomes an organizer. Guesses are counted in the database, and so by all processes together.</summary>
internal sealed class BecomeOrganizer(SessionBotDb db, Outbox outbox, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    private const int MostGuesses = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    public async Task<Outcome> HandleAsync(Said said, string code, CancellationToken ct)
    {
        var (member, now) = (said.By, clock.GetUtcNow());
        if (member.WrongCodes >= MostGuesses && member.WrongCodeAt + Pause is { } opens)
        {
            if (now < opens)
            {
                return new("organizer:too-many-codes", OrganizerReplies.CodePaused(opens));
            }

            member.WrongCodes = 0;
        }

        if (IsRight(said.Group.Key, code))
        {
            (member.WrongCodes, member.WrongCodeAt, member.IsOrganizer) = (0, null, true);
            return new("organizer:registered", MemberReplies.NowOrganizer());
        }

        member.WrongCodes++;
        member.WrongCodeAt = now;
        if (member.WrongCodes < MostGuesses)
        {
            return new("organizer:wrong-code", MemberReplies.WrongCode());
        }

        await TellOrganizersAsync(said, ct);
        return new("organizer:too-many-codes", OrganizerReplies.CodePaused(now + Pause));
    }

    private bool IsRight(string group, string code)
    {
        var expected = groups.Value[group].OrganizerCode.Normalize(NormalizationForm.FormKC).Trim();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(code.Trim()));
    }

    private async Task TellOrganizersAsync(Said said, CancellationToken ct)
    {
        var guesser = said.By;
        foreach (var organizer in await db.Members
            .Where(member => member.StudyGroupId == said.Group.Id && member.IsOrganizer && member.Id != guesser.Id).ToListAsync(ct))
        {
            await outbox.NotifyAsync(said.Group.Key, organizer, $"codes:{guesser.Id.Value:N}", OrganizerReplies.CodesGuessed(guesser), ct);
        }
    }
}
