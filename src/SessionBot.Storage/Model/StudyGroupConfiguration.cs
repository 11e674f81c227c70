using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Model;

internal sealed class StudyGroupConfiguration :
    IEntityTypeConfiguration<StudyGroup>, IEntityTypeConfiguration<Region>, IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<StudyGroup> builder)
    {
        builder.Property(group => group.Id).ValueGeneratedNever();
        builder.HasIndex(group => group.Key).IsUnique();
        builder.HasMany(group => group.Regions).WithOne().HasForeignKey(region => region.StudyGroupId);
    }

    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.Property(region => region.Id).ValueGeneratedNever();
        builder.HasIndex(region => new { region.StudyGroupId, region.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.HasIndex(member => new { member.StudyGroupId, member.LineUserId }).IsUnique();
        builder.HasOne<StudyGroup>().WithMany().HasForeignKey(member => member.StudyGroupId);
        builder.HasOne<Region>().WithMany().HasForeignKey(member => member.RegionId);
    }

    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.Property(announcement => announcement.Id).ValueGeneratedNever();
        builder.HasIndex(announcement => announcement.LineMessageId);
        builder.HasOne<StudyGroup>().WithMany().HasForeignKey(announcement => announcement.StudyGroupId);
        builder.HasOne<Member>().WithMany().HasForeignKey(announcement => announcement.AuthorId);
    }
}
