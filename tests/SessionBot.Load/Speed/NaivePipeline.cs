using System.CommandLine;
using System.Net.Http.Json;
using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace SessionBot.Load.Speed;

/// <summary>
/// What one writes first: event, question and reply within the request, through EF Core. It keeps what the service keeps: the event under its id, the question with its text, an entry of
/// the log, the reply before it is sent, and that it was sent; each is saved where the next step needs it, as one does who wants nothing lost. It leaves out members, sessions, regions,
/// what a message may mean or resemble, several study groups, leases, tries, and everything that organizers see.
/// </summary>
internal static class NaivePipeline
{
    public const string Verb = "naive-reply";
    public const string LineAddress = "LINE_ADDRESS";

    public static Command Command() => BareServer.Serve(new Command(Verb, "Serves the naive EF Core baseline for reply."), (app, folder) =>
    {
        var options = new DbContextOptionsBuilder<NaiveDb>().UseSqlite($"Data Source={Path.Combine(folder, "naive.db")}").Options;
        var line = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Environment.GetEnvironmentVariable(LineAddress)!) };
        using (var db = new NaiveDb(options))
        {
            db.Database.EnsureCreated();
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
        }

        app.MapPost(WebhookLoad.Path, async (HttpRequest request, CancellationToken ct) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, ct);
            if (!LineSignature.Verify(Hall.Secrets, body.ToArray(), request.Headers[LineSignature.HeaderName].ToString()))
            {
                return Results.Unauthorized();
            }

            foreach (var received in WebhookEventParser.Parse(body.ToArray()).Events.OfType<MessageEvent>())
            {
                await using var db = new NaiveDb(options);
                if (await db.Events.AnyAsync(one => one.Id == received.WebhookEventId, ct))
                {
                    continue;
                }

                var stored = new NaiveEvent { Id = received.WebhookEventId!, Payload = received.Raw.ToArray() };
                db.Events.Add(stored);
                await db.SaveChangesAsync(ct);

                var number = 1 + (await db.Questions.MaxAsync(one => (int?)one.Number, ct) ?? 0);
                var reply = new NaiveReply { Token = received.ReplyToken!, Text = $"No.{number}として受け付けました。" };
                db.Questions.Add(new NaiveQuestion { Number = number, Asker = received.Source!.UserId!, Text = ((TextEventMessage)received.Message).Text });
                db.Entries.Add(new NaiveEntry { Question = number, At = TimeProvider.System.GetUtcNow(), What = "asked" });
                db.Replies.Add(reply);
                stored.IsDone = true;
                await db.SaveChangesAsync(ct);

                using var answer = await line.PostAsJsonAsync(
                    "v2/bot/message/reply", new { replyToken = reply.Token, messages = new[] { new { type = "text", text = reply.Text } } }, ct);
                answer.EnsureSuccessStatusCode();
                reply.IsSent = true;
                await db.SaveChangesAsync(ct);
            }

            return Results.Ok();
        });
    });

    private sealed class NaiveDb(DbContextOptions<NaiveDb> options) : DbContext(options)
    {
        public DbSet<NaiveEvent> Events => Set<NaiveEvent>();

        public DbSet<NaiveQuestion> Questions => Set<NaiveQuestion>();

        public DbSet<NaiveEntry> Entries => Set<NaiveEntry>();

        public DbSet<NaiveReply> Replies => Set<NaiveReply>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<NaiveQuestion>().HasIndex(question => question.Number);
    }

    private sealed class NaiveEvent
    {
        public required string Id { get; init; }

        public required byte[] Payload { get; init; }

        public bool IsDone { get; set; }
    }

    private sealed class NaiveQuestion
    {
        public int Id { get; init; }

        public required int Number { get; init; }

        public required string Asker { get; init; }

        public required string Text { get; init; }
    }
    private sealed class NaiveEntry
    {
        public int Id { get; init; }

        public required int Question { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string What { get; init; }
    }

    private sealed class NaiveReply
    {
        public int Id { get; init; }

        public required string Token { get; init; }

        public required string Text { get; init; }

        public bool IsSent { get; set; }
    }
}
