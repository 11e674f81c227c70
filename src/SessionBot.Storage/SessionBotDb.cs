using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage.Model;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage;

/// <summary>The one model for every database. Each database derives its own context, which carries its migrations.</summary>
public abstract class SessionBotDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<StudyGroup> StudyGroups => Set<StudyGroup>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionEvent> SessionEvents => Set<SessionEvent>();

    public DbSet<SessionLink> SessionLinks => Set<SessionLink>();

    public DbSet<BackstageMessage> BackstageMessages => Set<BackstageMessage>();

    public DbSet<RegionalReport> RegionalReports => Set<RegionalReport>();

    public DbSet<ReportMessage> ReportMessages => Set<ReportMessage>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<QuestionPart> QuestionParts => Set<QuestionPart>();

    public DbSet<QuestionSupport> QuestionSupports => Set<QuestionSupport>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<SentReminder> SentReminders => Set<SentReminder>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<TalkNote> TalkNotes => Set<TalkNote>();

    public DbSet<Transcript> Transcripts => Set<Transcript>();

    public DbSet<MinutesRevision> Minutes => Set<MinutesRevision>();

    public DbSet<MinutesEdit> MinutesEdits => Set<MinutesEdit>();

    public DbSet<UnsentMessage> UnsentMessages => Set<UnsentMessage>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    /// <summary>What signs and seals cookies and links: processes that share a database share these.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// What the running transaction has put there so far. Asked for otherwise, the context would look through all that it tracks for changes each time: with a
    /// thousand questions read, that is most of what a step on the board takes.
    /// </summary>
    public IEnumerable<TEntity> Added<TEntity>()
        where TEntity : class
    {
        var (tracker, detects) = (ChangeTracker, ChangeTracker.AutoDetectChangesEnabled);
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries<TEntity>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<StudyGroupId>().HaveConversion<EntityIdConverter<StudyGroupId>>();
        configurationBuilder.Properties<RegionId>().HaveConversion<EntityIdConverter<RegionId>>();
        configurationBuilder.Properties<MemberId>().HaveConversion<EntityIdConverter<MemberId>>();
        configurationBuilder.Properties<SessionId>().HaveConversion<EntityIdConverter<SessionId>>();
        configurationBuilder.Properties<ReportId>().HaveConversion<EntityIdConverter<ReportId>>();
        configurationBuilder.Properties<QuestionId>().HaveConversion<EntityIdConverter<QuestionId>>();
        configurationBuilder.Properties<AnnouncementId>().HaveConversion<EntityIdConverter<AnnouncementId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<List<QuestionWording>>().HaveConversion<JsonList<QuestionWording>, JsonListComparer<QuestionWording>>();
        configurationBuilder.Properties<List<SessionSpeaker>>().HaveConversion<JsonList<SessionSpeaker>, JsonListComparer<SessionSpeaker>>();
        configurationBuilder.Properties<List<ChosenName>>().HaveConversion<JsonList<ChosenName>, JsonListComparer<ChosenName>>();
        configurationBuilder.Properties<List<AgendaItem>>().HaveConversion<JsonList<AgendaItem>, JsonListComparer<AgendaItem>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SessionBotDb).Assembly);
}
