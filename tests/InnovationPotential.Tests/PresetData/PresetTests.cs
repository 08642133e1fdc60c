using System.Reflection;
using InnovationPotential.Comparisons;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.PresetData;

/// <summary>Presets say what their sources say; expected numbers are those of the sources.</summary>
public sealed class PresetTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "methods", "presets.md"));

    public static TheoryData<string> Ids => [.. Presets.All.Select(p => p.Id)];

    public static TheoryData<string> Models => [.. Presets.All.OfType<Preset<IndicatorModel>>().Select(p => p.Id)];

    [Fact]
    public void All_lists_every_preset_once()
    {
        var properties = typeof(Presets).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType.IsSubclassOf(typeof(Preset)));

        Presets.All.Should().BeEquivalentTo(properties.Select(p => (Preset)p.GetValue(null)!)).And.OnlyHaveUniqueItems(p => p.Id);
        Presets.Find("nothing").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_preset_has_source_evidence_and_a_row_on_the_page(string id)
    {
        var preset = Presets.Find(id)!;

        foreach (var text in (string[])[preset.Name, preset.Edition, preset.Source, preset.Evidence]) text.Should().NotBeNullOrWhiteSpace();
        var row = Page.Split('\n').Single(line => line.StartsWith($"| `{id}` |", StringComparison.Ordinal)).Split('|');
        row[2].Trim().Should().Be($"`{typeof(Presets).GetProperties().Single(p => ReferenceEquals(p.GetValue(null), preset)).Name}`");
        row[3].Trim().Should().Be(preset.Kind);
        row[4].Trim().Should().Be(preset.Edition);
        row[6].Trim().Should().Be(preset.Source);
        row[7].Trim().Should().Be($"{(preset.Verified ? "yes" : "no")}: {preset.Evidence}");
    }

    [Fact]
    public void Thresholds_that_were_not_read_in_a_source_are_marked() =>
        Presets.All.Where(p => !p.Verified).Select(p => p.Id).Should()
            .BeEquivalentTo("airr-groups", "rrii-leader-gap", "harrington", "esca-gold", "sauser-phases", "gii-2018-coverage",
                "sme-cluster-potential");

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_valid_and_comes_back_from_json(string id)
    {
        var model = ((Preset<IndicatorModel>)Presets.Find(id)!).Value;

        model.Validate().Should().NotContain(d => d.Severity == Severity.Error);
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
    }

    [Theory]
    [InlineData("eis-2018", 49.9, "Modest Innovator")]
    [InlineData("eis-2018", 50, "Moderate Innovator")]
    [InlineData("eis-2018", 90, "Strong Innovator")]
    [InlineData("eis-2018", 120, "Strong Innovator")]
    [InlineData("eis-2018", 120.1, "Innovation Leader")]
    [InlineData("eis-2019", 94.9, "Moderate Innovator")]
    [InlineData("eis-2019", 95, "Strong Innovator")]
    [InlineData("eis-2019", 125, "Strong Innovator")]
    [InlineData("eis-2019", 125.1, "Innovation Leader")]
    [InlineData("eis-2019", 49, "Modest Innovator")]
    [InlineData("eis-2021", 69.5, "Emerging Innovator")]
    [InlineData("eis-2021", 70, "Moderate Innovator")]
    [InlineData("eis-2021", 100, "Strong Innovator")]
    [InlineData("eis-2021", 125, "Strong Innovator")]
    [InlineData("eis-2021", 125.1, "Innovation Leader")]
    public void Scoreboard_groups_have_the_cuts_of_their_edition(string id, double percent, string group) =>
        ((Preset<RelativeBands>)Presets.Find(id)!).Value.Of(percent)!.Name.Should().Be(group);

    [Theory]
    [InlineData("airr-groups", 59.9, "weak")]
    [InlineData("airr-groups", 60, "medium-weak")]
    [InlineData("airr-groups", 90, "medium")]
    [InlineData("airr-groups", 110, "medium-strong")]
    [InlineData("airr-groups", 140, "medium-strong")]
    [InlineData("airr-groups", 140.1, "strong")]
    [InlineData("rrii-leader-gap", 100, "I")]
    [InlineData("rrii-leader-gap", 80, "I")]
    [InlineData("rrii-leader-gap", 79, "II")]
    [InlineData("rrii-leader-gap", 60, "II")]
    [InlineData("rrii-leader-gap", 40, "III")]
    [InlineData("rrii-leader-gap", 39, "IV")]
    [InlineData("harrington", 0.198677, "very bad")]
    [InlineData("harrington", 0.367879, "bad")]
    [InlineData("harrington", 0.629384, "satisfactory")]
    [InlineData("harrington", 0.70, "good")]
    [InlineData("harrington", 0.800011, "very good")]
    [InlineData("harrington", 1, "very good")]
    [InlineData("esca-gold", 0.84, "gold")]
    [InlineData("esca-gold", 0.80, "gold")]
    [InlineData("esca-gold", 0.79, "below gold")]
    public void Bands_have_the_cuts_of_the_methodology(string id, double value, string band) =>
        ((Preset<Bands>)Presets.Find(id)!).Value.Of(value)!.Name.Should().Be(band);

    [Theory]
    [InlineData("airr-groups")]
    [InlineData("rrii-leader-gap")]
    [InlineData("harrington")]
    [InlineData("esca-gold")]
    public void Bands_can_stand_in_a_model(string id)
    {
        var model = IndicatorModel.Create("m",
            m => m.Bands(((Preset<Bands>)Presets.Find(id)!).Value).Indicator("x", i => i with { Goalposts = new(0, 10) }));

        model.Validate().Should().BeEmpty();
        model.Assess(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 2, 9)]))["B"].Level.Should().NotBeNull();
    }

    [Theory]
    [InlineData(0.39, "concept refinement")]
    [InlineData(0.59, "technology development")]
    [InlineData(0.79, "system development and demonstration")]
    [InlineData(0.89, "production and deployment")]
    [InlineData(1, "operations and support")]
    public void Phases_of_system_readiness(double value, string phase) =>
        Presets.SauserPhases.Value.StepOf(value)!.Label.Should().Be(phase);

    [Fact]
    public void Costa_Rica_in_the_human_development_index()
    {
        var model = Presets.Hdi2010.Value;

        var result = model.Assess(
            IndicatorTable.ParseCsv("unit,life_expectancy,expected_schooling,mean_schooling,income\nCosta Rica,80.3,15.7,8.7,18486\n",
                model.Indicators));

        result["Costa Rica"].Score.Should().BeApproximately(0.8098299, 5e-8);
    }

    [Fact]
    public void Finland_in_the_technology_achievement_index()
    {
        // Handbook 2008, Table A.2, prints the logarithms: 3.08 and 4.15.
        var model = Presets.Tai2001.Value;
        var finland = FormattableString.Invariant($"Finland,187,125.6,200.2,50.7,{Math.Pow(10, 3.08)},{Math.Pow(10, 4.15)},10,27.4");

        var result = model.Assess(
            IndicatorTable.ParseCsv($"unit,patents,royalties,internet,exports,telephones,electricity,schooling,university\n{finland}\n",
                model.Indicators));

        result["Finland"].Score.Should().BeApproximately(0.7449, 5e-5);
        result["Finland"]["telephones"].Score.Should().Be(1);
        result["Finland"]["patents"].Score.Should().BeApproximately(0.1881, 5e-5);
    }

    [Fact]
    public void The_articles_components_add_up_without_bands()
    {
        var model = Presets.ArticleInstitutional4.Value;

        model.Indicators.Should().HaveCount(4);
        model.Bands.Should().BeNull();
        model.Root.Strategy.Should().Be(AssessmentStrategy.ScoreSum());
        model.Assess(SampleTables.Institutions)["Furniture, woodworking and allied industries"].Low.Should().Be(0.625);
    }

    [Fact]
    public void An_economy_is_included_by_inputs_and_outputs_and_two_sub_pillars()
    {
        var rule = Presets.Gii2018Coverage.Value;
        rule.Should().Be(new CoverageRule(0.66, 2));
        var model = IndicatorModel.Create("gii", m => m
            .Preparation([.. rule.Screenings(["i1", "i2", "i3"], ["o1", "o2", "o3"])])
            .Dimension("input", d => d.Dimension("s1", s => s.Indicator("i1")).Dimension("s2", s => s.Indicator("i2").Indicator("i3")))
            .Dimension("output", d => d.Dimension("s3", s => s.Indicator("o1").Indicator("o2")).Dimension("s4", s => s.Indicator("o3"))));

        // B has all inputs but a third of the outputs; C has two thirds of each, but one of the two input sub-pillars.
        var assessment = model.Assess(
            IndicatorTable.ParseCsv("unit,i1,i2,i3,o1,o2,o3\nA,1,2,3,4,5,6\nB,1,2,3,4,,\nC,,4,5,1,,2\nD,2,3,4,5,6,7\n", model.Indicators));

        assessment.Units.Should().Equal("A", "C", "D");
        var (input, output) = ((Dimension)model.Find("input")!, (Dimension)model.Find("output")!);
        (rule.Suffices(assessment["A"], input), rule.Suffices(assessment["C"], input), rule.Suffices(assessment["C"], output)).Should()
            .Be((true, false, true));
    }

    [Fact]
    public void Outliers_are_those_of_the_innovation_index()
    {
        var rule = Presets.Gii2018Treatment.Value;

        (rule.Skewness, rule.Kurtosis, rule.MaximumPoints, rule.Transformation).Should().Be((2.25, 3.5, 5, Transformation.GiiLog));
    }
}
