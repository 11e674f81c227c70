using System.CommandLine;
using System.Net.Http.Json;
using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace SessionBot.Load.Speed;

/// <summary>What one writes first: event, question and reply within the request, through EF Core.</summary>
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

                var text = ((TextEventMessage)received.Message).Text;
                var number = 1 + (await db.Questions.MaxAsync(one => (int?)one.Number, ct) ?? 0);
                db.Events.Add(new NaiveEvent { Id = received.WebhookEventId!, Payload = received.Raw.ToArray() });
                db.Questions.Add(new NaiveQuestion { Number = number, Asker = received.Source!.UserId!, Text = text });
                await db.SaveChangesAsync(ct);
                using var answer = await line.PostAsJsonAsync(
                    "v2/bot/message/reply", new { replyToken = received.ReplyToken, messages = new[] { new { type = "text", text = $"No.{number}として受け付けました。" } } }, ct);
                answer.EnsureSuccessStatusCode();
            }

            return Results.Ok();
        });
    });

    private sealed class NaiveDb(DbContextOptions<NaiveDb> options) : DbContext(options)
    {
        public DbSet<NaiveEvent> Events => Set<NaiveEvent>();

        public DbSet<NaiveQuestion> Questions => Set<NaiveQuestion>();
    }

    private sealed class NaiveEvent
    {
        public required string Id { get; init; }

        public required byte[] Payload { get; init; }
    }

    private sealed class NaiveQuestion
    {
        public int Id { get; init; }

        public required int Number { get; init; }

        public required string Asker { get; init; }

        public required string Text { get; init; }
    }
}
