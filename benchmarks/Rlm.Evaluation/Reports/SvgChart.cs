using System.Globalization;
using System.Net;
using System.Text;

namespace Rlm.Evaluation.Reports;

/// <summary>Draws accuracy by task, length and approach: a panel for each task, a group of bars for each length.</summary>
internal static class SvgChart
{
    private const int Columns = 3;
    private const int PanelWidth = 330;
    private const int PanelHeight = 210;
    private const int Left = 38;
    private const int Top = 34;
    private const int PlotWidth = PanelWidth - Left - 12;
    private const int PlotHeight = PanelHeight - Top - 34;
    private const int LegendHeight = 34;
    private const int Lines = 4;

    // Told apart also by those who see no red or green.
    private static readonly string[] Colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];

    public static string Write(IReadOnlyList<ReportRow> rows)
    {
        List<string> approaches = [.. rows.Select(static row => row.Approach).Distinct()];
        List<IGrouping<string, ReportRow>> tasks = [.. rows.GroupBy(static row => row.Task)];
        var width = PanelWidth * Math.Max(1, Math.Min(Columns, tasks.Count));
        var height = LegendHeight + (PanelHeight * ((tasks.Count + Columns - 1) / Columns));
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"11\">");
        Add(svg, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        for (var i = 0; i < approaches.Count; i++)
        {
            var x = Left + (i * 90);
            Add(svg, $"<rect x=\"{x}\" y=\"12\" width=\"11\" height=\"11\" fill=\"{Colour(i)}\"/><text x=\"{x + 16}\" y=\"22\">{WebUtility.HtmlEncode(approaches[i])}</text>");
        }

        for (var i = 0; i < tasks.Count; i++)
        {
            Add(svg, $"<g transform=\"translate({i % Columns * PanelWidth},{LegendHeight + (i / Columns * PanelHeight)})\">");
            AddPanel(svg, tasks[i].Key, [.. tasks[i]], approaches);
            Add(svg, $"</g>");
        }

        Add(svg, $"</svg>");
        return svg.ToString();
    }

    private static void AddPanel(StringBuilder svg, string task, List<ReportRow> rows, List<string> approaches)
    {
        Add(svg, $"<text x=\"{Left}\" y=\"{Top - 12}\" font-size=\"13\" font-weight=\"bold\">{WebUtility.HtmlEncode(task)}</text>");
        for (var i = 0; i <= Lines; i++)
        {
            var y = Top + PlotHeight - (i * PlotHeight / Lines);
            Add(svg, $"<line x1=\"{Left}\" y1=\"{y}\" x2=\"{Left + PlotWidth}\" y2=\"{y}\" stroke=\"#dddddd\"/>");
            Add(svg, $"<text x=\"{Left - 5}\" y=\"{y + 4}\" text-anchor=\"end\" fill=\"#555555\">{(double)i / Lines:0.##}</text>");
        }

        List<long> lengths = [.. rows.Select(static row => row.Length).Distinct()];
        var group = (double)PlotWidth / lengths.Count;
        var bar = Math.Min(22, group * 0.8 / approaches.Count);
        for (var i = 0; i < lengths.Count; i++)
        {
            var middle = Left + (group * (i + 0.5));
            Add(svg, $"<text x=\"{middle:0.#}\" y=\"{Top + PlotHeight + 16}\" text-anchor=\"middle\" fill=\"#555555\">{Sizes.Write(lengths[i])}</text>");
            foreach (var row in rows.Where(row => row.Length == lengths[i]))
            {
                var index = approaches.IndexOf(row.Approach);
                var x = middle + ((index - (approaches.Count / 2.0)) * bar);
                // A bar of no height could not be told from one that was not measured.
                var tall = Math.Max(1.5, row.Accuracy * PlotHeight);
                Add(svg, $"<rect x=\"{x:0.#}\" y=\"{Top + PlotHeight - tall:0.#}\" width=\"{bar - 1:0.#}\" height=\"{tall:0.#}\" fill=\"{Colour(index)}\"><title>{WebUtility.HtmlEncode(row.Approach)} {Sizes.Write(row.Length)}: {row.Accuracy:F3}</title></rect>");
            }
        }

        Add(svg, $"<line x1=\"{Left}\" y1=\"{Top + PlotHeight}\" x2=\"{Left + PlotWidth}\" y2=\"{Top + PlotHeight}\" stroke=\"#555555\"/>");
    }

    private static string Colour(int index) => Colours[index % Colours.Length];

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
