using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Model;

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.HasIndex(question => new { question.SessionId, question.Number }).IsUnique();
        builder.HasIndex(question => question.LineMessageId).IsUnique();
        builder.HasOne<Session>().WithMany().HasForeignKey(question => question.SessionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(question => question.AskerId);
        builder.HasMany(question => question.Answers).WithOne().HasForeignKey(answer => answer.QuestionId);
        builder.Ignore(question => question.Standing);
    }

    public void Configure(EntityTypeBuilder<Answer> builder) =>
        builder.HasKey(answer => new { answer.QuestionId, answer.Ordinal });
}
