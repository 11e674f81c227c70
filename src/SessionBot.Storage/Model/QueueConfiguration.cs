using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Model;

/// <summary>The two queue tables. Their names are written out because the claim is written in SQL (see <see cref="WorkQueue"/>).</summary>
internal sealed class QueueConfiguration : IEntityTypeConfiguration<WorkItem>, IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("work_item");
        builder.HasIndex(item => item.Id).IsUnique();
        builder.HasIndex(item => item.MessageId);
        Queued(builder);

        // What has become of a chat's events is looked for among all that was ever done. What comes in is pending, and does not pay for it.
        builder.HasIndex(item => new { item.StreamKey, item.Seq }).HasFilter("status <> 0");

        // Id is the key by convention, and loses its NOT NULL when another key is chosen; two events without an id are no duplicates.
        builder.Property(item => item.Id).IsRequired();
    }

    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.ToTable("outgoing_message");
        builder.HasIndex(message => message.Id).IsUnique();

        // The quota counts the pushes of the last minutes.
        builder.HasIndex(message => new { message.Group, message.DoneAt }).HasFilter("reply_token IS NULL");
        Queued(builder);

        // Each step on a board looks for what waits for its askers, and about its questions; replies, which are most of all, do not pay for it.
        builder.HasIndex(message => new { message.Group, message.Recipient }).HasFilter("status = 0 AND reply_token IS NULL");
        builder.HasIndex(message => message.Topic).HasFilter("status = 0 AND topic IS NOT NULL");

        // An unsend looks through all that LINE does not have.
        builder.HasIndex(message => message.Status, "IX_outgoing_message_unsent").HasFilter("status <> 1");
    }

    private static void Queued<TRow>(EntityTypeBuilder<TRow> builder)
        where TRow : QueueRow
    {
        builder.HasKey(row => row.Seq);
        builder.Property(row => row.Fence).IsConcurrencyToken();
        builder.Property(row => row.Status).HasConversion<int>();

        // The claim looks for the oldest pending row of a lane, and for an older pending row of the same stream.
        builder.HasIndex(row => new { row.Lane, row.Seq }).HasFilter("status = 0");
        builder.HasIndex(row => new { row.Lane, row.StreamKey, row.Seq }).HasFilter("status = 0");

        // Dead letters are few, and looked for among all that was ever done.
        builder.HasIndex(row => row.Status).HasFilter("status = 2");

        foreach (var property in builder.Metadata.GetProperties())
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
