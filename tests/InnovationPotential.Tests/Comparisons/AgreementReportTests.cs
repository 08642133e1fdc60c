using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class AgreementReportTests
{
    private static readonly string[] Levels = ["low", "mid", "high"];

    [Fact]
    public void Coefficients_of_a_matrix()
    {
        // 11 units; the coefficients are computed independently from the matrix 3 1 0 / 1 2 1 / 1 0 2.
        var report = Report("low low low low mid mid mid mid high high high", "low low low mid low mid mid high low high high");

        report.Count.Should().Be(11);
        report.ExactShare.Should().BeApproximately(7 / 11.0, 1e-15);
        report.Kappa.Should().BeApproximately(0.45, 1e-12);
        report.LinearKappa.Should().BeApproximately(0.4859813084112149, 1e-12);
        report.QuadraticKappa.Should().BeApproximately(0.5217391304347826, 1e-12);
        report.CountOf("low", "mid").Should().Be(1);
        report.CountOf("high", "low").Should().Be(1);
        report.CountOf("low", "high").Should().Be(0);
        report.Disagreements.Should().Equal(
            ("u3", "low", "mid"), ("u4", "mid", "low"),
            ("u7", "mid", "high"), ("u8", "high", "low"));
        report.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Units_without_a_level_are_left_out_and_named()
    {
        var report = Report("low - high", "low mid -");

        report.Count.Should().Be(1);
        report.Kappa.Should().BeNull();
        report.Diagnostics.Select(d => d.Code).Should().Equal("IP8002", "IP8003");
        report.Diagnostics[0].Message.Should().Be("Left out for want of a level on one side: u1, u2.");
    }

    [Fact]
    public void Of_no_unit_nothing_is_known()
    {
        var report = Report("-", "low");

        report.ExactShare.Should().BeNull();
        report.LinearKappa.Should().BeNull();
        report.QuadraticKappa.Should().BeNull();
    }

    [Fact]
    public void The_report_of_the_article_shows_its_contradiction()
    {
        string?[] assessed = [.. Table1.Verdicts.Select((v, i) => i == 8 ? "average" : v)];
        var report = AgreementReport.Of(Table1.Table, Table1.Indicators, Table1.Verdicts, assessed, Table1.Levels);

        report.Contradictions.Should().ContainSingle().Which.Unit.Should().Be("Pestovo");
        // κ = (110 − 51)/(121 − 51) = 59/70, linear 1 − 11/79, quadratic 1 − 11/97.
        report.ToString().Should().Be("""
            Agreement with the experts, number of units
            experts \ assessed  insufficient  average  highest
            ------------------  ------------  -------  -------
            insufficient                   4        1        0
            average                        0        5        0
            highest                        0        0        1
            agreement 0.909; κ 0.843; linear κ 0.861; quadratic κ 0.887

            Disagreements
            unit     experts       assessed
            -------  ------------  --------
            Pestovo  insufficient  average

            Contradictions: evidence at least as good, and a worse level by the experts
            unit     experts       evidence      other unit   experts  indicators known
            -------  ------------  ------------  -----------  -------  ----------------
            Pestovo  insufficient  identical to  IT Novgorod  average                 2

            """.ReplaceLineEndings("\n"));
        report.ToMarkdown().Should().Contain("| Pestovo | insufficient | identical to | IT Novgorod | average |");
        report.ToHtml().Should().StartWith("<table").And.Contain("Pestovo");
    }

    [Fact]
    public void Texts_are_encoded_in_html() =>
        AgreementReport.Of(["<u>"], ["low"], ["high"], Levels).ToHtml().Should().Contain("&lt;u&gt;").And.NotContain("<u>");

    [Fact]
    public void Equal_reports_are_equal() =>
        Report("low mid", "low low").Should().Be(Report("low mid", "low low")).And.NotBe(Report("low mid", "low mid"));

    private static AgreementReport Report(string expert, string assessed) =>
        AgreementReport.Of(expert.Split(' ').Select((_, i) => $"u{i}"), Labels(expert), Labels(assessed), Levels);

    private static string?[] Labels(string labels) => Array.ConvertAll(labels.Split(' '), l => l == "-" ? null : l);
}
