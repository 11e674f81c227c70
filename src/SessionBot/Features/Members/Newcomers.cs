using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Members;

/// <summary>People come, go and come back. Whoever writes is a member: a lost follow event must not shut anybody out.</summary>
internal sealed partial class Newcomers(SessionBotDb db, LineClients clients, ILogger<Newcomers> logger)
{
    /// <summary>The person's own message waits for this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The profile name of a person whose name is not known yet. Calls LINE, so not inside a transaction.</summary>
    /// <returns>Null when it is known already or LINE does not tell it: the name is only a help for organizers.</returns>
    public async Task<string?> AskNameAsync(string group, WebhookEventSource source, CancellationToken ct)
    {
        if (source.UserId is not { } userId || (await NamedAsync(group, [userId], ct)).Count > 0)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var client = clients.For(group);
            var profile = source is GroupSource { GroupId: { } chat }
                ? await client.GetGroupMemberProfileAsync(chat, userId, patience.Token)
                : await client.GetUserProfileAsync(userId, patience.Token);
            return profile?.DisplayName;
        }
        catch (Exception exception) when (exception is LineResponseException or ChannelAccessTokenException or HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            Log.NoProfile(logger, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>Those of them whose names are known.</summary>
    public async Task<HashSet<string>> NamedAsync(string key, IReadOnlyCollection<string?> userIds, CancellationToken ct) => [.. await (
        from owner in db.StudyGroups
        join member in db.Members on owner.Id equals member.StudyGroupId
        where owner.Key == key && userIds.Contains(member.LineUserId) && member.DisplayName != null
        select member.LineUserId).ToListAsync(ct)];

    /// <summary>Whoever writes in the private chat can be written to.</summary>
    public async Task<Member> FindOrAddAsync(StudyGroup group, string userId, string? name, DateTimeOffset now, CancellationToken ct)
    {
        var member = await FindAsync(group, userId, ct) ?? Add(group, userId, now, isFollowing: true);
        member.DisplayName ??= name;
        member.IsFollowing = true;
        return member;
    }

    /// <summary>Whoever writes in a group chat need not be a friend of the account, which then cannot write to that person.</summary>
    public async Task<Member> FindOrAddInGroupAsync(StudyGroup group, string userId, string? name, DateTimeOffset now, CancellationToken ct)
    {
        var member = await FindAsync(group, userId, ct) ?? Add(group, userId, now, isFollowing: false);
        member.DisplayName ??= name;
        return member;
    }

    public async Task<Outcome> LeaveAsync(StudyGroup group, string userId, CancellationToken ct)
    {
        if (await FindAsync(group, userId, ct) is { } member)
        {
            member.IsFollowing = false;
        }

        return Outcome.Silent("unfollowed");
    }

    public static Outcome Welcome(StudyGroup group, Member member) => member.RegionId is null
        ? new("followed", MemberReplies.Welcome(group))
        : new("followed-again", MemberReplies.WelcomeBack(group.Regions.Single(region => region.Id == member.RegionId)));

    private Task<Member?> FindAsync(StudyGroup group, string userId, CancellationToken ct) =>
        db.Members.SingleOrDefaultAsync(member => member.StudyGroupId == group.Id && member.LineUserId == userId, ct);

    private Member Add(StudyGroup group, string userId, DateTimeOffset now, bool isFollowing)
    {
        var member = new Member
        {
            Id = new MemberId(Guid.CreateVersion7(now)),
            StudyGroupId = group.Id,
            LineUserId = userId,
            JoinedAt = now,
            IsFollowing = isFollowing,
        };
        db.Members.Add(member);
        return member;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A member's profile could not be read ({Cause}); the name stays empty until the next message")]
        public static partial void NoProfile(ILogger logger, string cause);
    }
}
