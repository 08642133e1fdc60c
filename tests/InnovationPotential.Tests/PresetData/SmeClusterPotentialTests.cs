using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.PresetData;

/// <summary>
/// The article's own system: one tree, four understandings, its eleven clusters. Expected shares are reckoned by hand from Table 1.
/// </summary>
public sealed class SmeClusterPotentialTests
{
    private const string Vologda = "Wooden house-building and woodworking";
    private const string Novgorod = "Information technologies";

    public static TheoryData<string> Understandings => ["score-sum", "index", "resources", "readiness"];

    [Theory]
    [MemberData(nameof(Understandings))]
    public void All_understandings_stand_on_the_same_tree(string understanding)
    {
        var model = Of(understanding);

        model.Nodes.Select(n => n.Code).Should().Equal(SmeClusterPotential.ScoreSum.Nodes.Select(n => n.Code));
        model.Indicators.Should().Equal(SmeClusterPotential.ScoreSum.Indicators).And.HaveCount(22);
        ((Dimension)model.Find("institutional")!).Children.Select(c => c.Code).Should().Equal(
            "development_institution", "services", "joint_projects", "info_communication", "partnerships", "training_system");
    }

    [Theory]
    [MemberData(nameof(Understandings))]
    public void A_model_is_valid_without_remarks_and_is_the_sample(string understanding)
    {
        var model = Of(understanding);

        model.Validate().Should().BeEmpty();
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        IndicatorModel.ReadJson(Repository.PathOf("docs", "samples", "models", $"sme-cluster-{understanding}.json")).Should().Be(model);
    }

    [Fact]
    public void The_preset_is_the_score_sum() =>
        Presets.Find("sme-cluster-potential").Should().Be(Presets.SmeClusterPotential).And.Subject.As<Preset<IndicatorModel>>()
            .Value.Should().Be(SmeClusterPotential.ScoreSum);

    // Points of Table 1 (lowest; highest of four components), two more components of 2 points and sixteen quantities of 1: 28 in all.
    [Theory]
    [InlineData(Vologda, 8, 8, 4)]
    [InlineData("IT cluster", 6, 8, 3)]
    [InlineData("Agro-biotechnological industrial cluster", 4, 6, 3)]
    [InlineData("Agro-industrial cluster", 1, 7, 1)]
    [InlineData("Wine territorial cluster «Don Valley»", 2, 4, 3)]
    [InlineData("Water supply and sanitation", 3, 7, 2)]
    [InlineData(Novgorod, 3, 7, 2)]
    [InlineData("Furniture, woodworking and allied industries", 5, 7, 3)]
    [InlineData("Pestovo municipal district industrial cluster", 3, 7, 2)]
    [InlineData("Textile cluster", 3, 7, 2)]
    [InlineData("Tourist and recreational cluster «Northern Mosaic»", 4, 8, 2)]
    public void The_score_sum_leaves_open_what_is_unknown(string unit, double low, double high, int known)
    {
        var result = SmeClusterPotential.ScoreSum.Assess(SmeClusterPotential.Example)[unit];

        result.Low.Should().BeApproximately(low / 28, 1e-12);
        result.High.Should().BeApproximately((high + 20) / 28, 1e-12);
        result.Score.Should().BeApproximately(low / (2 * known), 1e-12);
        result.Coverage.Should().BeApproximately(2.0 * known / 28, 1e-12);
        result["quantitative"].Score.Should().BeNull();
    }

    [Theory]
    [InlineData(Vologda, 8, 8, 4)]
    [InlineData("Agro-industrial cluster", 1, 7, 1)]
    public void The_index_gives_either_half_half_the_weight(string unit, double low, double high, int known)
    {
        var result = SmeClusterPotential.Index.Assess(SmeClusterPotential.Example)[unit];

        result.Low.Should().BeApproximately(low / 12 / 2, 1e-12);
        result.High.Should().BeApproximately(((high + 4) / 12 / 2) + 0.5, 1e-12);
        result.Coverage.Should().BeApproximately(known / 6.0 / 2, 1e-12);
    }

    // The best there can be: the root of the best mean of the six components, the quantities being at their targets.
    [Theory]
    [InlineData(Vologda, 12)]
    [InlineData("IT cluster", 12)]
    [InlineData("Agro-biotechnological industrial cluster", 10)]
    [InlineData("Agro-industrial cluster", 11)]
    [InlineData("Wine territorial cluster «Don Valley»", 8)]
    [InlineData("Water supply and sanitation", 11)]
    [InlineData(Novgorod, 11)]
    [InlineData("Furniture, woodworking and allied industries", 11)]
    [InlineData("Pestovo municipal district industrial cluster", 11)]
    [InlineData("Textile cluster", 11)]
    [InlineData("Tourist and recreational cluster «Northern Mosaic»", 12)]
    public void Resources_against_targets_are_unknown_where_there_are_only_plans(string unit, int bestPoints)
    {
        var result = SmeClusterPotential.Resources.Assess(SmeClusterPotential.Example)[unit];

        (result.Score, result.Rank, result.Low).Should().Be((null, null, 0));
        result.High.Should().BeApproximately(Math.Sqrt(bestPoints / 12.0), 1e-12);
        var quantities = result["quantitative"];
        (quantities.Score, quantities.Low, quantities.High, quantities.Coverage).Should().Be((null, 0, 1, 0));
    }

    [Theory]
    [InlineData(Vologda, 3, 5)]
    [InlineData("IT cluster", 2, 5)]
    [InlineData("Agro-biotechnological industrial cluster", 2, 2)]
    [InlineData("Agro-industrial cluster", 1, 1)]
    [InlineData("Wine territorial cluster «Don Valley»", 1, 1)]
    [InlineData("Water supply and sanitation", 1, 3)]
    [InlineData(Novgorod, 1, 1)]
    [InlineData("Furniture, woodworking and allied industries", 3, 3)]
    [InlineData("Pestovo municipal district industrial cluster", 1, 1)]
    [InlineData("Textile cluster", 1, 3)]
    [InlineData("Tourist and recreational cluster «Northern Mosaic»", 2, 5)]
    public void Gates_say_what_institutions_allow_and_no_results_are_known(string unit, double low, double high)
    {
        var result = SmeClusterPotential.Readiness.Assess(SmeClusterPotential.Example)[unit];

        (result["institutional"].Low, result["institutional"].High).Should().Be((low, high));
        (result.Score, result.Low, result.High).Should().Be((null, 0, high));
        result["quantitative"].Score.Should().BeNull();
    }

    [Fact]
    public void A_cluster_that_is_filled_in_is_assessed_under_each_understanding()
    {
        // 10 participants, 100 employees. Index: products 5/10, jobs (20/100 + 0.3)/2, technologies 0, research 10/10,
        // training (1/10 + 50/100 + 0)/3, intangibles (2/10 + 0)/2, sales 500/100/10, cooperation (1 + 1 + 0.4 + 0.2 + 0)/5.
        var table = Filled();

        // Python, fractions: institutional (2+2+1+2+1+0)/12 = 2/3; quantitative (1/2 + 1/4 + 0 + 1 + 1/5 + 1/10 + 1/2 + 13/25)/8 = 307/800.
        var index = SmeClusterPotential.Index.Assess(table)["Own"];
        index["institutional"].Score.Should().BeApproximately(2 / 3.0, 1e-12);
        index["quantitative"].Score.Should().BeApproximately(307 / 800.0, 1e-12);
        (index.Score, index.Coverage).Should().Be((index.Low, 1));

        // 8 of 12 points of institutions; of 16 quantities, all but technologies, graduates, patents and shared facilities.
        SmeClusterPotential.ScoreSum.Assess(table)["Own"].Score.Should().BeApproximately(20 / 28.0, 1e-12);

        // Half of every target, but for what there is nothing of.
        var resources = SmeClusterPotential.Resources.Assess(table)["Own"];
        resources["products"].Score.Should().Be(0.5);
        resources["training"].Score.Should().BeApproximately(1 / 3.0, 1e-12);
        resources["technologies"].Score.Should().Be(0);
        resources.Score.Should().Be(0);

        // Institutions: services and a begun project (3), no training system (not 4). Results: knowledge (2), no new technologies.
        var readiness = SmeClusterPotential.Readiness.Assess(table)["Own"];
        (readiness["institutional"].Score, readiness["quantitative"].Score, readiness.Score).Should().Be((3, 2, 2));
    }

    [Fact]
    public void Each_year_is_held_against_its_own_target_and_what_has_no_target_is_unknown()
    {
        var columns = SmeClusterPotential.Resources.TableColumns;
        var table = IndicatorTable.ParseCsv("unit,year,trainees,trainees_plan,patents,patents_plan\nA,2016,50,100,3,\nA,2017,150,100,0,4\n",
            [.. columns.Where(c => c.Code.StartsWith("trainees", StringComparison.Ordinal)
                || c.Code.StartsWith("patents", StringComparison.Ordinal))]);
        foreach (var column in columns.Where(c => !table.Contains(c.Code))) table = table.With(IndicatorColumn.Of(column.Code, null, null));

        var assessment = SmeClusterPotential.Resources.Assess(table);

        (assessment["A", 2016]["trainees"].Score, assessment["A", 2016]["patents"].Score).Should().Be((0.5, null));
        (assessment["A", 2017]["trainees"].Score, assessment["A", 2017]["patents"].Score).Should().Be((1, 0));
        assessment.Diagnostics.Should()
            .Contain(d => d.Message.Contains("'patents'") && d.Message.Contains("patents_plan") && d.Message.Contains("missing"));
    }

    [Fact]
    public void Without_its_size_a_cluster_is_not_compared_by_counts()
    {
        var text = "unit,participants,employees,patents,high_performance_share\nA,,,3,40\nB,6,,3,40\n";
        var columns = SmeClusterPotential.Index.Indicators;
        var table = IndicatorTable.ParseCsv(text, [.. columns.Where(c => c.Code is "patents" or "high_performance_share")]);
        foreach (var column in columns.Where(c => !table.Contains(c.Code))) table = table.With(IndicatorColumn.Of(column.Code, null, null));

        var assessment = SmeClusterPotential.Index.Assess(table);

        (assessment["A"]["patents"].Score, assessment["B"]["patents"].Score, assessment["A"]["high_performance_share"].Score).Should()
            .Be((null, 0.5, 0.4));
        assessment["A"].Score.Should().NotBe(assessment["B"].Score);
    }

    [Fact]
    public void Unknown_is_missing_and_absent_is_zero()
    {
        var model = SmeClusterPotential.ScoreSum;
        var table = IndicatorTable.ParseCsv("unit,services,partnerships\nA,absent,\nB,planned or partial,\nC,operating,\n",
            [.. model.Indicators.Where(i => i.Code is "services" or "partnerships")]);

        Enumerable.Range(0, 3).Select(row => table["services"][row].Value).Should().Equal(0, 1, 2);
        Enumerable.Range(0, 3).Select(row => table["partnerships"][row].State).Should()
            .OnlyContain(s => s == ObservationState.NotAvailable);
    }

    [Fact]
    public void The_example_is_the_articles_tables_with_plans_apart()
    {
        var (example, plans) = (SmeClusterPotential.Example, SmeClusterPotential.Plans);
        (string Ours, string Table1)[] components =
        [
            ("development_institution", "managing_organisation"), ("services", "development_services"),
            ("joint_projects", "joint_projects"), ("info_communication", "info_communication"),
        ];
        foreach (var (ours, theirs) in components)
            example[ours].Values.ToArray().Should().Equal(SampleTables.Institutions[theirs].Values.ToArray());
        example.Units.Should().Equal(SampleTables.Institutions.Units);
        foreach (var quantity in ClusterQuantity.All)
        {
            example[quantity.Code].Values.ToArray().Should().OnlyContain(v => double.IsNaN(v), "the article reports no actual values");
            for (var row = 0; row < example.RowCount; row++) example[quantity.Plan][row].Kind.Should().Be(ObservationKind.Plan);
        }

        foreach (var code in plans.Indicators)
        {
            foreach (var unit in plans.Units)
            {
                example[code][example.Units.AsSpan().IndexOf(unit)].Value.Should()
                    .Be(plans[code][(4 * plans.Units.Count) + plans.Units.AsSpan().IndexOf(unit)].Value, $"{code} of {unit}");
            }
        }

        (Figures(plans), Figures(SampleTables.Quantities)).Should().Be((67, 67));
        SmeClusterPotential.ExampleCsv.Split('\n')[0].Should().Be($"unit,{string.Join(',', ClusterForm.Columns)},article_level");
    }

    [Fact]
    public void The_legend_explains_every_column_and_every_level()
    {
        foreach (var column in ClusterForm.Columns) ClusterForm.Legend.Should().Contain(column);
        foreach (var c in ClusterComponent.All)
            ClusterForm.Legend.Should().Contain(c.Absent).And.Contain(c.Planned).And.Contain(c.Operating);
        foreach (var choice in ClusterForm.Choices)
            File.ReadAllText(Repository.PathOf("docs", "guides", "sme-cluster-potential.md")).Should().Contain(choice);
    }

    private static int Figures(IndicatorTable table) =>
        table.Indicators.Sum(code => Enumerable.Range(0, table.RowCount).Count(row => table[code][row].Value is not null));

    private static IndicatorModel Of(string understanding) => understanding switch
    {
        "score-sum" => SmeClusterPotential.ScoreSum,
        "index" => SmeClusterPotential.Index,
        "resources" => SmeClusterPotential.Resources,
        _ => SmeClusterPotential.Readiness,
    };

    private static IndicatorTable Filled()
    {
        Dictionary<string, string> cells = new()
        {
            ["participants"] = "10",
            ["employees"] = "100",
            ["development_institution"] = "2",
            ["services"] = "2",
            ["joint_projects"] = "1",
            ["info_communication"] = "2",
            ["partnerships"] = "1",
            ["training_system"] = "0",
        };
        (string Code, int Value)[] actual =
        [
            ("innovative_products", 5), ("high_performance_jobs", 20), ("high_performance_share", 30), ("new_technologies", 0),
            ("studies_certifications", 10), ("training_programs", 1), ("trainees", 50), ("graduates", 0), ("software_products", 2),
            ("patents", 0),
            ("sales", 500), ("joint_project_count", 10), ("events", 10), ("value_chain_members", 4), ("logistics_share", 20),
            ("shared_facilities", 0),
        ];
        foreach (var (code, value) in actual)
        {
            cells[code] = $"{value}";
            cells[code + "_plan"] = $"{Math.Max(1, 2 * value)}";
        }

        var columns = ClusterForm.Columns.ToArray();
        return IndicatorTable.ParseCsv(
            $"unit,{string.Join(',', columns)}\nOwn,{string.Join(',', columns.Select(c => cells.GetValueOrDefault(c)))}\n",
            SmeClusterPotential.Resources.TableColumns);
    }
}
