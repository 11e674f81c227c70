using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Model;

internal sealed class SessionConfiguration :
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SessionEvent>, IEntityTypeConfiguration<SessionLink>,
    IEntityTypeConfiguration<BackstageMessage>, IEntityTypeConfiguration<TalkNote>, IEntityTypeConfiguration<MinutesRevision>,
    IEntityTypeConfiguration<MinutesEdit>, IEntityTypeConfiguration<Transcript>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Version).IsConcurrencyToken();
        builder.HasIndex(session => new { session.StudyGroupId, session.Number }).IsUnique();

        // Every message asks which session it is for: published ones, in time nearly all, are passed over.
        builder.HasIndex(session => new { session.StudyGroupId, session.StartsAt }).HasFilter("\"Phase\" <> 'Published'");
        builder.HasOne<StudyGroup>().WithMany().HasForeignKey(session => session.StudyGroupId);
        builder.Property(session => session.Speakers).IsRequired(false);
        builder.Property(session => session.Agenda).IsRequired(false);
    }

    public void Configure(EntityTypeBuilder<SessionEvent> builder)
    {
        builder.HasKey(entry => new { entry.SessionId, entry.Version });
        builder.HasOne<Session>().WithMany().HasForeignKey(entry => entry.SessionId);
    }

    public void Configure(EntityTypeBuilder<SessionLink> builder)
    {
        builder.HasKey(link => link.Key);
        builder.HasOne<Session>().WithMany().HasForeignKey(link => link.SessionId);
    }

    public void Configure(EntityTypeBuilder<BackstageMessage> builder)
    {
        builder.HasKey(message => new { message.SessionId, message.Number });
        builder.HasOne<Session>().WithMany().HasForeignKey(message => message.SessionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(message => message.AuthorId);
    }

    public void Configure(EntityTypeBuilder<TalkNote> builder)
    {
        builder.HasKey(note => note.LineMessageId);
        builder.HasOne<Session>().WithMany().HasForeignKey(note => note.SessionId);
    }

    public void Configure(EntityTypeBuilder<Transcript> builder)
    {
        builder.HasKey(transcript => new { transcript.SessionId, transcript.Number });
        builder.HasOne<Session>().WithMany().HasForeignKey(transcript => transcript.SessionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(transcript => transcript.AddedBy);
    }

    public void Configure(EntityTypeBuilder<MinutesRevision> builder)
    {
        builder.HasKey(minutes => new { minutes.SessionId, minutes.Revision });
        builder.HasOne<Session>().WithMany().HasForeignKey(minutes => minutes.SessionId);
    }

    public void Configure(EntityTypeBuilder<MinutesEdit> builder)
    {
        builder.HasKey(edit => new { edit.SessionId, edit.Number });
        builder.HasOne<Session>().WithMany().HasForeignKey(edit => edit.SessionId);
    }
}
