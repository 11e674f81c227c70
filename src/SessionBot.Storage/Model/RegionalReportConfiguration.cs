using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Model;

internal sealed class RegionalReportConfiguration :
    IEntityTypeConfiguration<RegionalReport>, IEntityTypeConfiguration<ReportMessage>, IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<RegionalReport> builder)
    {
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.HasIndex(report => new { report.SessionId, report.RegionId }).IsUnique();
        builder.HasOne<Session>().WithMany().HasForeignKey(report => report.SessionId);
        builder.HasOne<Region>().WithMany().HasForeignKey(report => report.RegionId);
        builder.HasMany(report => report.Messages).WithOne().HasForeignKey(message => message.ReportId);
        builder.Ignore(report => report.Standing);
    }

    public void Configure(EntityTypeBuilder<ReportMessage> builder) => builder.HasKey(message => message.LineMessageId);

    public void Configure(EntityTypeBuilder<SentReminder> builder)
    {
        builder.HasKey(reminder => new { reminder.SessionId, reminder.MemberId, reminder.Before });
        builder.HasOne<Session>().WithMany().HasForeignKey(reminder => reminder.SessionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(reminder => reminder.MemberId);
    }
}
