namespace InnovationPotential.Tests.Assessments;

/// <summary>The scope is the model's, unless fitting names another; results say which.</summary>
public sealed class ScopeTests
{
    private static readonly IndicatorTable Table =
        IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0, 10, 10, 40)], [2018, 2019]);

    /// <summary>The scope as JSON, and the scores of A and B in 2018 and 2019, by hand.</summary>
    public static TheoryData<FitScope, string, double[]> Scopes => new()
    {
        { FitScope.WholePanel, "", [0, 0.25, 0.25, 1] },
        { FitScope.EachPeriod, "\"kind\": \"each-period\"", [0, 1, 0, 1] },
        { FitScope.BasePeriod(2018), "\"kind\": \"base-period\"", [0, 1, 1, 4] },
        { FitScope.BasePeriod(2019), "\"period\": \"2019\"", [-1.0 / 3, 0, 0, 1] },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_model_fits_by_its_own_scope(FitScope scope, string json, double[] scores)
    {
        var model = IndicatorModel.Create("m", m => m.Scope(scope).Indicator("x"));

        model.ToJson().Contains(json, StringComparison.Ordinal).Should().BeTrue();
        model.ToJson().Contains("\"scope\"", StringComparison.Ordinal).Should().Be(json.Length > 0);
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        var assessment = IndicatorModel.Parse(model.ToJson()).Assess(Table);
        assessment.Scores().Select(s => s!.Value).Should().Equal(scores, (a, b) => Math.Abs(a - b) < 1e-12);
        assessment.Provenance.Scope.Should().Be(scope.ToString());
    }

    [Fact]
    public void Fitting_may_name_another() =>
        IndicatorModel.Create("m", m => m.Scope(FitScope.EachPeriod).Indicator("x")).Fit(Table, FitScope.WholePanel).Scope.Should()
            .Be(FitScope.WholePanel);

    [Fact]
    public void A_scope_is_written_short_or_long()
    {
        var model = IndicatorModel.Parse("""{ "code": "m", "scope": "each-period", "children": [{ "code": "x" }] }""");

        model.Scope.Should().Be(FitScope.EachPeriod);
        IndicatorModel.TryParse("""{ "code": "m", "scope": "base-period", "children": [{ "code": "x" }] }""").Diagnostics.Should()
            .Contain(d => d.Code == "IP1003" && d.Location.Path == "$.scope.period");
    }

    [Fact]
    public void A_base_period_that_is_not_there_is_an_error() =>
        ((Action)(() => IndicatorModel.Create("m", m => m.Scope(FitScope.BasePeriod(2030)).Indicator("x")).Fit(Table))).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().Contain(d => d.Code == "IP4008");

    [Fact]
    public void A_reference_table_is_named()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("x"));
        var later = IndicatorTable.Create(["C"], [IndicatorColumn.Of("x", 20)], [2020]);

        var assessment = model.Fit(Table).Assess(later);

        assessment.Scores().Should().Equal(0.5);
        assessment.Provenance.Scope.Should().Be("whole panel of a reference table (2 units, 2018 to 2019)");
        assessment.Provenance.ReferenceFingerprint.Should().Be(Table.Fingerprint);
        model.Fit(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0, 10)])).Assess(later).Provenance.Scope.Should()
            .Be("whole panel of a reference table (2 units)");
    }
}
