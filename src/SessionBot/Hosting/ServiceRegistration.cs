using Microsoft.Extensions.Options;
using SessionBot.Features.Announcements;
using SessionBot.Features.Archive;
using SessionBot.Features.Backstage;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.DeadLetters;
using SessionBot.Features.Exports;
using SessionBot.Features.GroupChats;
using SessionBot.Features.Links;
using SessionBot.Features.Members;
using SessionBot.Features.Menu;
using SessionBot.Features.MessageQuota;
using SessionBot.Features.Minutes;
using SessionBot.Features.MinutesReview;
using SessionBot.Features.MyData;
using SessionBot.Features.Organizers;
using SessionBot.Features.Passages;
using SessionBot.Features.Planning;
using SessionBot.Features.Projector;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Reminders;
using SessionBot.Features.ReportBoard;
using SessionBot.Features.Sessions;
using SessionBot.Features.StudyGroups;
using SessionBot.Features.Talk;
using SessionBot.Features.Team;
using SessionBot.Features.Webhook;
using SessionBot.Live;
using SessionBot.Pages;
using SessionBot.Work;

namespace SessionBot.Hosting;

/// <summary>The parts of the composition, one method for each.</summary>
internal static class ServiceRegistration
{
    public static void AddOptionsOf(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StudyGroupCatalog>().Bind(configuration.GetSection("StudyGroups")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StudyGroupCatalog>, StudyGroupValidator>();
        services.AddSingleton<IValidateOptions<StudyGroupCatalog>, MenuValidator>();
        services.AddOptions<DrafterOptions>().Bind(configuration.GetSection("Drafter")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DrafterOptions>, DrafterValidator>();
        services.AddOptions<LiveOptions>().Bind(configuration.GetSection("Live"));
        services.AddOptions<WorkOptions>().Bind(configuration.GetSection("Work"));
        services.AddOptions<ServiceOptions>().Bind(configuration.GetSection("Service"))
            .Validate(
                service => service.PublicAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http" },
                $"Service:PublicAddress is {configuration["Service:PublicAddress"]}: write the whole address, such as https://bot.example.jp/, or leave it out.")
            .ValidateOnStart();
    }

    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<WorkSignals>();
        services.AddSingleton<WorkActivity>();
        services.AddSingleton<LeasedWork>().AddSingleton<LeaseRenewal>();
        services.AddSingleton<QuotaReadings>().AddScoped<PushBudget>().AddSingleton<ChannelAccess>().AddSingleton<SendSettlement>();
        services.AddSingleton<InboxPressure>().AddSingleton<InboxWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<InboxWriter>());
        services.AddSingleton(typeof(LaneWork<>)).AddSingleton<SentMarks>();
        services.AddSingleton<MessageSender>().AddSingleton<DirectSends>().AddSingleton<IQuickHandler, LiveMessages>().AddSingleton<QuickWork>();
        services.AddHostedService<QuickPump>();
        services.AddHostedService<BatchProcessor<EventRouter>>();
        services.AddHostedService<LaneProcessor<DraftMinutes>>();
        services.AddHostedService<OutboxProcessor>();
        services.AddScoped<Outbox>();
    }

    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<EventRouter>().AddScoped<UnsendMessage>().AddScoped<EditMessage>().AddScoped<PrivateChat>().AddScoped<GroupChat>().AddScoped<GroupConversation>();
        services.AddScoped<EraseOutgoing>().AddScoped<LostEvent>().AddSingleton<RefusalLog>();
        services.AddScoped<StudyGroupSync>().AddScoped<ServiceOverview>();
        services.AddScoped<Newcomers>().AddScoped<MemberConversation>().AddScoped<ChooseRegion>().AddScoped<AnswerPrompt>();
        services.AddScoped<OrganizerConversation>().AddScoped<BecomeOrganizer>().AddScoped<OrganizerLog>().AddScoped<OrganizerNames>().AddScoped<ReadTeam>().AddScoped<RemoveOrganizer>();
        services.AddScoped<PlanSession>().AddScoped<MovePhase>().AddScoped<ExtendSession>().AddScoped<SessionLog>();
        services.AddScoped<CallOffSession>().AddScoped<PostponeSession>().AddScoped<ConcernedMembers>().AddScoped<CourseNotices>().AddScoped<CourseConversation>();
        services.AddScoped<ReportConversation>().AddScoped<OpenReport>().AddScoped<AddToReport>().AddScoped<CarryOver>();
        services.AddScoped<SubmitReport>().AddScoped<WithdrawReport>().AddScoped<EraseReportMessage>();
        services.AddScoped<QuestionConversation>().AddScoped<AskQuestion>().AddScoped<ChangeOwnQuestion>();
        services.AddScoped<QuestionBoard>().AddScoped<AnswerQuestion>().AddScoped<UndoModeration>();
        services.AddScoped<RewordQuestion>().AddScoped<DivideQuestion>().AddScoped<GatherQuestions>();
        services.AddScoped<QuestionChanges>().AddScoped<DropComparisons>().AddScoped<AskerNotices>().AddScoped<ClearScreen>().AddScoped<EraseQuestion>();
        services.AddScoped<EraseAnswer>().AddScoped<EraseReason>();
        services.AddScoped<KeepMessage>().AddScoped<JoinMessage>().AddScoped<EditQuestion>().AddScoped<ReviewKind>().AddScoped<GrantAnonymity>().AddScoped<SplitQuestion>();
        services.AddScoped<TakeWish>().AddScoped<ReplaceQuestion>().AddScoped<OrganizerNotices>();
        services.AddSingleton<VisibleQuestions>().AddSingleton<KnownLookalikes>().AddScoped<SimilarHint>().AddScoped<TellLookalike>().AddScoped<SupportQuestion>();
        services.AddSingleton<GroupLayouts>().AddSingleton<GroupGlossaries>().AddSingleton<MinutesLinks>();
        services.AddScoped<MinutesSources>().AddScoped<RecordTalk>().AddScoped<DraftQueue>().AddScoped<RequestDraft>();
        services.AddScoped<DraftMinutes>().AddScoped<ApproveMinutes>().AddScoped<ReadMinutes>().AddScoped<MinutesNotes>();
        services.AddScoped<OpenMinutes>().AddScoped<RevisionWriter>().AddScoped<EditMinutes>().AddScoped<EditSentence>().AddScoped<ArrangeSentences>().AddScoped<DecideTerm>().AddScoped<ReviewDesk>().AddScoped<ReadReview>();
        services.AddScoped<ReadPassages>().AddScoped<SendPassages>().AddScoped<NameSpeaker>().AddScoped<AnswerPassage>();
        services.AddScoped<TalkLog>().AddScoped<ReadTalk>().AddScoped<AddTranscripts>().AddScoped<NameSpeakers>().AddScoped<RemoveTranscript>().AddScoped<ChooseAnswer>();
        services.AddSingleton<ApplyMenu>().AddSingleton<RollBackMenu>().AddSingleton<ShowMenu>();
        services.AddScoped<RemindRegions>().AddScoped<PassedReminders>().AddScoped<RecallReminders>().AddScoped<ChangeReminders>();
        services.AddScoped<AnnouncementConversation>().AddScoped<ProposeAnnouncement>().AddScoped<SendAnnouncement>().AddScoped<AnnounceMinutes>().AddScoped<OpenProposals>();
        services.AddScoped<AnnouncementCost>().AddScoped<EraseAnnouncement>().AddSingleton<QuotaReading>().AddScoped<ReadQuota>();
        services.AddScoped<DataConversation>().AddScoped<ShowData>().AddScoped<EraseMember>().AddScoped<EraseTraces>().AddSingleton<EraseConfirmation>();
        services.AddScoped<DeadLetterBook>().AddScoped<SettleDeadLetter>().AddScoped<ShowDeadLetters>().AddSingleton<DeadLetterLinks>();
        services.AddScoped<DeadLetterNotice>().AddScoped<IDeadLetterWatch>(provider => provider.GetRequiredService<DeadLetterNotice>());
        services.AddScoped<LinkConversation>().AddScoped<PageLinks>().AddScoped<ReadProjector>().AddSingleton<LiveHub>().AddSingleton<FragmentCache>().AddSingleton<ComponentRenderer>();
        services.AddScoped<ReadSpeaker>().AddScoped<SendBackstage>().AddScoped<AcknowledgeBackstage>();
        services.AddScoped<ReadReports>().AddScoped<ReportDesk>().AddScoped<ReturnReport>().AddScoped<EnterReport>().AddScoped<CorrectReport>();
        services.AddScoped<QuestionTable>().AddScoped<ReportTable>().AddScoped<LogTable>().AddScoped<MinutesFile>();
        services.AddScoped<SavePlan>().AddScoped<MoveSession>().AddScoped<ChangeCourse>().AddScoped<CourseReading>().AddSingleton<FriendLinks>();
        services.AddScoped<CurrentSession>().AddScoped<SessionSummaries>().AddScoped<ReadBoard>().AddScoped<ModerateBoard>().AddScoped<BoardSheets>().AddSingleton<RenderedCards>().AddSingleton<BoardPresence>();
        services.AddScoped<ExportSession>().AddScoped<ArchiveSession>().AddScoped<ArchivedRows>().AddScoped<ArchivedPeople>().AddScoped<RestoreSession>().AddScoped<RestoreAttachments>();
        services.AddScoped<EraseMinutesSource>();
    }
}
