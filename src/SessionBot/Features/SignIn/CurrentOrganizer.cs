using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;

namespace SessionBot.Features.SignIn;

/// <summary>The organizer whose request this is, with the group that the person organizes.</summary>
internal sealed class CurrentOrganizer(SessionBotDb db)
{
    private (Member Member, StudyGroup Group)? _who;

    public Member Member => Who.Member;

    public StudyGroup Group => Who.Group;

    private (Member Member, StudyGroup Group) Who => _who ?? throw new InvalidOperationException("Nobody is signed in: the endpoint needs RequireAuthorization.");

    /// <returns>False when the person is no organizer, or no longer.</returns>
    public async Task<bool> TryEnterAsync(MemberId id, CancellationToken ct)
    {
        var found = await (
            from member in db.Members.AsNoTracking()
            where member.Id == id && member.IsOrganizer
            join home in db.StudyGroups on member.StudyGroupId equals home.Id
            select new { Member = member, Group = home }).SingleOrDefaultAsync(ct);
        _who = found is null ? null : (found.Member, found.Group);
        return _who is not null;
    }
}
