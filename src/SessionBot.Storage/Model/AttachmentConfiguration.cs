using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Model;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.HasKey(attachment => attachment.LineMessageId);
        builder.HasOne<StudyGroup>().WithMany().HasForeignKey(attachment => attachment.StudyGroupId);
        builder.HasOne<Member>().WithMany().HasForeignKey(attachment => attachment.SenderId);
    }
}
