using System.Globalization;
using InnovationPotential.Data;

namespace InnovationPotential.Tests.Data;

/// <summary>Whatever periods a table has, writing and reading gives them again.</summary>
public sealed class PeriodRoundTripTests
{
    private static readonly Func<int, int, string>[] Forms =
    [
        (y, _) => Text($"{y}"),
        (y, _) => Text($"{y}/{(y + 1) % 100:D2}"),
        (y, _) => Text($"{y}-{(y + 1) % 100:D2}"),
        (y, _) => Text($"{y}–{y + 1}"),
        (y, _) => Text($"FY{y}"),
        (y, p) => Text($"{y}H{(p % 2) + 1}"),
        (y, p) => Text($"{y}-S{(p % 2) + 1}"),
        (y, p) => Text($"{y}-Q{(p % 4) + 1}"),
        (y, p) => Text($"{y}M{p + 1:D2}"),
        (y, p) => Text($"{y}-{p + 1:D2}"),
    ];

    [Fact]
    public void A_table_with_any_mix_of_forms_is_written_and_read_again()
    {
        var random = new Random(20261130);
        var read = 0;
        for (var round = 0; round < 3000; round++)
        {
            var chosen = Forms.Where(_ => random.Next(3) == 0).Append(Forms[random.Next(Forms.Length)]).ToArray();
            var drawn = Enumerable.Range(0, 1 + random.Next(6))
                .Select(_ => chosen[random.Next(chosen.Length)](1995 + random.Next(25), random.Next(12)));
            string[] texts = [.. drawn.Distinct()];
            var rows = texts.Select((t, i) => Text($"U{i},a,{t},{i}"));
            var reading = IndicatorTable.TryParseCsv(
                string.Join('\n', rows.Prepend("unit,indicator,period,value")),
                configure: o => o with { FiscalYears = random.Next(3) switch { 0 => true, 1 => false, _ => null } });
            if (reading.Value is not { } table) continue;
            read++;
            var again = IndicatorTable.ParseCsv(table.ToCsv());

            again.Periods.Should().Equal(table.Periods, "{0}", string.Join(" ", texts));
            again.Fingerprint.Should().Be(table.Fingerprint);
            again.ToCsv().Should().Be(table.ToCsv());
            PeriodTexts.Read(PeriodTexts.Of(table.Periods)).Should().Equal(table.Periods);
            table.Periods.Should().OnlyContain(p => texts.Contains(p.Label));
            table.Periods.Should().OnlyContain(p => Period.Parse(p.AloneText) == p && Period.Parse(p.Unmistakable) == p);
        }

        read.Should().BeGreaterThan(2500);
    }

    [Theory]
    [InlineData("2007-08|2008-09", null, "2007-08|2008-09")]
    [InlineData("2007-08|2008-09", false, "2007M08|2008M09")]
    [InlineData("2007-08", true, "2007/08")]
    [InlineData("2007-08", null, "2007-08")]
    [InlineData("2018-S1|2018-Q3", null, "2018-S1|2018-Q3")]
    [InlineData("2018-12-31|2019-12-31", null, "2018|2019")]
    public void Labels_are_written_as_they_were_read_wherever_that_is_safe(string texts, bool? fiscalYears, string written)
    {
        var csv = Layout.Long.Read(texts.Split('|'), fiscalYears).Value!.ToCsv();

        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[2]).Should().Equal(written.Split('|'));
    }

    [Fact]
    public void Columns_of_dates_have_the_length_that_brute_force_finds()
    {
        var random = new Random(7);
        (string Form, int Months)[] lengths = [("yyyy", 12), ("half", 6), ("quarter", 3), ("yyyy-MM", 1)];
        for (var round = 0; round < 2000; round++)
        {
            var (step, last) = (lengths[random.Next(4)].Months, random.Next(2) == 0);
            DateOnly[] dates = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ =>
            {
                var first = new DateOnly(1990 + random.Next(40), 1 + (step * random.Next(12 / step)), 1);
                return last ? first.AddMonths(step).AddDays(-1) : first;
            }).Distinct()];

            var table = Layout.Wide.Read([.. dates.Select(d => d.ToString("o", CultureInfo.InvariantCulture))]).Value!;

            // The longest length at which every date begins a period, or every next day does.
            bool Begins(DateOnly day, int months) => day.Day == 1 && (day.Month - 1) % months == 0;
            var expected = lengths.First(l => dates.All(d => Begins(d, l.Months)) || dates.All(d => Begins(d.AddDays(1), l.Months))).Months;
            table.Periods.Should().OnlyContain(p => p.Months == expected);
            table.Periods.Select(p => p.Time).Should().Equal(
                dates.Order().Select(d => d.Year + (((d.Month - 1) / expected) * expected / 12.0)), (a, b) => Math.Abs(a - b) < 1e-9);
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
