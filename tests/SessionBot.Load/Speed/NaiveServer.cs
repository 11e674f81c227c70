using System.CommandLine;
using Line.Messaging;
using Line.Messaging.Webhooks;
using LineSimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace SessionBot.Load.Speed;

/// <summary>What one writes first: a context and SaveChanges a request.</summary>
internal static class NaiveServer
{
    public const string Verb = "naive";

    public static Command Command() => BareServer.Serve(new Command(Verb, "Serves the naive EF Core baseline for ack."), (app, folder) =>
    {
        var options = new DbContextOptionsBuilder<NaiveDb>().UseSqlite($"Data Source={Path.Combine(folder, "naive.db")}").Options;
        var secret = new SimulatorOptions().ChannelSecret;
        using (var db = new NaiveDb(options))
        {
            db.Database.EnsureCreated();
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
        }

        app.MapPost(WebhookLoad.Path, async (HttpRequest request, CancellationToken ct) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, ct);
            if (!LineSignature.Verify(secret, body.ToArray(), request.Headers[LineSignature.HeaderName]))
            {
                return Results.Unauthorized();
            }

            await using var db = new NaiveDb(options);
            db.Events.AddRange(WebhookEventParser.Parse(body.ToArray()).Events.Select(one => new NaiveEvent { Id = one.WebhookEventId!, Payload = one.Raw.ToArray() }));
            await db.SaveChangesAsync(ct);
            return Results.Ok();
        });
    });

    private sealed class NaiveDb(DbContextOptions<NaiveDb> options) : DbContext(options)
    {
        public DbSet<NaiveEvent> Events => Set<NaiveEvent>();
    }

    private sealed class NaiveEvent
    {
        public required string Id { get; init; }

        public required byte[] Payload { get; init; }
    }
}
