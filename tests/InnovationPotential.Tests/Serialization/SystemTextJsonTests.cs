using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Tests.Serialization;

/// <summary>A program's own objects with the library's types inside go through <see cref="JsonSerializer"/> without loss.</summary>
public sealed class SystemTextJsonTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Indicator("cost", i => i with { Direction = Direction.LowerIsBetter, Scale = MeasurementScale.Ratio })
        .Indicator("patents"));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,cost,patents\nA,1,\nB,2,3\nC,4,9\n", Model.Indicators);

    /// <summary>A request as a web API would take it.</summary>
    public sealed record Request(string Title, IndicatorModel Model, IndicatorTable Table, UncertaintyStudy? Study, FittedModel? Fitted);

    /// <summary>An answer as a web API would give it.</summary>
    public sealed record Answer(string Title, Assessment Assessment, Severity Worst);

    [Fact]
    public void A_graph_with_model_table_study_and_fitted_model_comes_back()
    {
        var request = new Request("t", Model, Table, UncertaintyStudy.Default, Model.Fit(Table));

        var back = JsonSerializer.Deserialize<Request>(JsonSerializer.Serialize(request, JsonSerializerOptions.Web),
            JsonSerializerOptions.Web)!;

        back.Model.Should().Be(Model);
        back.Table.Fingerprint.Should().Be(Table.Fingerprint);
        back.Study.Should().Be(UncertaintyStudy.Default);
        back.Fitted!.ToJson().Should().Be(request.Fitted!.ToJson());
        back.Fitted.Assess(back.Table).ToJson().Should().Be(Model.Assess(Table).ToJson());
    }

    [Fact]
    public void Nothing_stays_nothing() =>
        JsonSerializer.Deserialize<Request>(JsonSerializer.Serialize(new Request("t", Model, Table, null, null)))!.Study.Should().BeNull();

    [Fact]
    public void The_text_is_the_librarys_own()
    {
        using var own = JsonDocument.Parse(Model.ToJson());
        using var serialized = JsonDocument.Parse(JsonSerializer.Serialize(Model));
        JsonElement.DeepEquals(own.RootElement, serialized.RootElement).Should().BeTrue();
    }

    [Fact]
    public void Results_are_written_as_they_write_themselves_and_not_read()
    {
        var assessment = Model.Assess(Table);
        var json = JsonSerializer.Serialize(new Answer("t", assessment, Severity.Warning));

        using var document = JsonDocument.Parse(json);
        using var own = JsonDocument.Parse(assessment.ToJson());
        JsonElement.DeepEquals(document.RootElement.GetProperty("Assessment"), own.RootElement).Should().BeTrue();
        document.RootElement.GetProperty("Worst").GetString().Should().Be("warning");
        ((Action)(() => JsonSerializer.Deserialize<Answer>(json))).Should().Throw<NotSupportedException>()
            .WithMessage("*Assessment*cannot be read back*");
    }

    [Fact]
    public void Every_result_writes_itself()
    {
        var assessment = Model.Assess(Table);
        var study = UncertaintyStudy.Default;
        IWritesJson[] results =
        [
            assessment, assessment["A"], assessment.RanksBy(), assessment.ProfileOf("A"), assessment.RemovalEffects(),
            study.Run(Model, Table, o => o with { Replications = 20 }),
            study.Sensitivity(Model, Table, configure: o => o with { Rows = 16 }),
        ];
        foreach (var result in results)
        {
            using var own = JsonDocument.Parse(result.ToJson());
            using var serialized = JsonDocument.Parse(JsonSerializer.Serialize(result, result.GetType()));
            JsonElement.DeepEquals(own.RootElement, serialized.RootElement).Should().BeTrue(result.GetType().Name);
        }
    }

    /// <summary>A type that says how it is written must be told to the serializer too, or its data are lost in silence.</summary>
    [Fact]
    public void Every_type_that_writes_json_names_its_converter() =>
        typeof(IWritesJson).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IWritesJson)))
            .Where(t => !Attribute.IsDefined(t, typeof(System.Text.Json.Serialization.JsonConverterAttribute), false))
            .Select(t => t.Name).Should().BeEmpty();

    [Fact]
    public void Every_public_type_with_ToJson_writes_json() =>
        typeof(IWritesJson).Assembly.GetExportedTypes().Where(t => t.GetMethod("ToJson", []) is not null)
            .Where(t => !t.IsAssignableTo(typeof(IWritesJson))).Select(t => t.Name).Should().BeEmpty();

    [Theory]
    [InlineData("""{ "code": "m" }""")]
    [InlineData("""{ "code": "m", "children": [{ "code": "a" }], "oops": 1 }""")]
    [InlineData("""{ "code": "m", "code": "n", "children": [{ "code": "a" }] }""")]
    public void What_is_no_model_is_refused_with_everything_that_is_wrong(string json)
    {
        var problems = IndicatorModel.TryParse(json).Diagnostics;
        ((Action)(() => JsonSerializer.Deserialize<IndicatorModel>(json))).Should().Throw<JsonException>()
            .WithInnerException<InvalidInputException>().Which.Diagnostics.Should().Equal(problems);
    }

    [Fact]
    public void A_users_own_code_fails_loudly()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("x").Strategy(AssessmentStrategy.WeightedIndex(w => w with
        {
            Aggregation = Aggregation.Custom("mine", (scores, weights) => scores[0]),
        })));

        ((Action)(() => JsonSerializer.Serialize(new Request("t", model, Table, null, null)))).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(ModelCodes.NotSerializable);
    }

    [Fact]
    public void A_text_that_no_string_can_hold_names_another_way()
    {
        var assessment = Model.Assess(Table);
        var length = assessment.ToJson().Length;

        JsonText.Of(assessment, length).Should().HaveLength(length);
        ((Action)(() => JsonText.Of(assessment, length - 1))).Should().Throw<InvalidInputException>().WithMessage("*IP2100*WriteJson*");
        CsvText.Of(assessment, false, assessment.ToCsv().Length).Should().Be(assessment.ToCsv());
        ((Action)(() => CsvText.Of(assessment, false, assessment.ToCsv().Length - 1))).Should().Throw<InvalidInputException>()
            .WithMessage("*IP2100*WriteCsv*");
    }

    [Fact]
    public async Task Files_streams_and_readers_are_read_alike()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "m.json");
            Model.WriteJson(path);
            using var stream = new MemoryStream();
            Model.WriteJson(stream);

            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Should().Be(Model.ToJson());
            IndicatorModel.ReadJson(path).Should().Be(Model);
            stream.Position = 0;
            IndicatorModel.ReadJson(stream).Should().Be(Model);
            stream.Position = 0;
            (await IndicatorModel.ReadJsonAsync(stream, TestContext.Current.CancellationToken)).Should().Be(Model);
            (await IndicatorModel.ReadJsonAsync(path, TestContext.Current.CancellationToken)).Should().Be(Model);
            using var reader = new StringReader(Model.ToJson());
            IndicatorModel.ReadJson(reader).Should().Be(Model);
            IndicatorModel.TryReadJson(new MemoryStream([0xFF, 0xFE, 0])).Diagnostics.Should().ContainSingle().Which.Code.Should()
                .Be(ModelCodes.NotUtf8);
            UncertaintyStudy.TryReadJson(Path.Combine(folder.FullName, "none.json")).Diagnostics.Should().ContainSingle().Which.Code
                .Should().Be(ModelCodes.NotReadable);
            var assessment = Model.Assess(Table);
            assessment.WriteCsv(Path.Combine(folder.FullName, "a.csv"));
            (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "a.csv"), TestContext.Current.CancellationToken)).Should()
                .Be(assessment.ToCsv());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
