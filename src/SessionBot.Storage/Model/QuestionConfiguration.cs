using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Model;

internal sealed class QuestionConfiguration :
    IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionPart>, IEntityTypeConfiguration<Answer>, IEntityTypeConfiguration<QuestionSupport>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.HasIndex(question => new { question.SessionId, question.Number }).IsUnique();
        builder.HasOne<Session>().WithMany().HasForeignKey(question => question.SessionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(question => question.AskerId);
        builder.HasMany(question => question.Answers).WithOne().HasForeignKey(answer => answer.QuestionId);
        builder.HasMany(question => question.Parts).WithOne().HasForeignKey(part => part.QuestionId);
        builder.Navigation(question => question.Parts).AutoInclude();
        builder.Ignore(question => question.Standing);
        builder.Ignore(question => question.Text);
        builder.Ignore(question => question.Order);
        builder.Ignore(question => question.Reworded);
        builder.Ignore(question => question.Shown);
        builder.Property(question => question.Wordings).IsRequired(false);
    }

    public void Configure(EntityTypeBuilder<QuestionPart> builder)
    {
        builder.HasKey(part => part.LineMessageId);
        builder.HasIndex(part => part.CutFrom).HasFilter("\"CutFrom\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<QuestionSupport> builder)
    {
        builder.HasKey(support => new { support.QuestionId, support.MemberId });
        builder.HasOne<Question>().WithMany().HasForeignKey(support => support.QuestionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(support => support.MemberId);
    }

    public void Configure(EntityTypeBuilder<Answer> builder) =>
        builder.HasKey(answer => new { answer.QuestionId, answer.Ordinal });
}
